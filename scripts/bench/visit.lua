-- The last evening of a month: every connection is somebody who sends a visit now and then (each with a client_ref of its own; every
-- fourth one is sent a second time, as after a broken line). The token comes from a file (BENCH_TOKEN), so do ids of companies
-- (BENCH_IDS); BENCH_ME is who was there, BENCH_DAY the day. BENCH_PAUSE is the mean pause in ms. A response is right when it is 201, or 200 for a repeat.
local file = io.open(os.getenv("BENCH_TOKEN"))
local token = file:read("l")
file:close()
local me, day, pause = os.getenv("BENCH_ME"), os.getenv("BENCH_DAY"), tonumber(os.getenv("BENCH_PAUSE"))
local threads, companies = {}, {}
for id in io.lines(os.getenv("BENCH_IDS")) do companies[#companies + 1] = id end

function setup(thread)
  thread:set("number", #threads + 1)
  threads[#threads + 1] = thread
end
function init()
  math.randomseed(os.time() + number * 7919)
  count, made, known = 0, 0, 0
end
function delay() return math.random(0, 2 * pause) end
local function reference()
  return string.format("%08x-%04x-4%03x-8%03x-%06x%06x", math.random(0, 0x7fffffff), math.random(0, 0xffff), math.random(0, 0xfff),
    math.random(0, 0xfff), math.random(0, 0xffffff), math.random(0, 0xffffff))
end
function request()
  count = count + 1
  if count % 4 ~= 0 or not last then last = reference() end
  local body = '{"client_ref":"' .. last .. '","visited_on":"' .. day .. '","direction":"out","company_id":"'
    .. companies[math.random(#companies)] .. '","participant_ids":["' .. me .. '"],"counterparts":[{"name":"某某","post":"总经理"}],'
    .. '"place":"上海","summary":"介绍开发区配套，对方有意设第二基地","follow_up":"送图纸","follow_up_on":"' .. day .. '"}'
  return wrk.format("POST", "/api/v1/visits", { ["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json" }, body)
end
function response(status)
  if status == 201 then made = made + 1 elseif status == 200 then known = known + 1 else wrong = (wrong or 0) + 1 end
end
function done(summary, latency)
  local refused, written = 0, 0
  for _, thread in ipairs(threads) do
    refused = refused + (thread:get("wrong") or 0)
    written = written + thread:get("made")
  end
  refused = refused + summary.errors.timeout + summary.errors.read + summary.errors.write + summary.errors.connect
  io.write(string.format("RESULT %.0f %.1f %d %d\n", summary.requests / summary.duration * 1e6, latency:percentile(99) / 1000, refused, written))
end
