-- POST of new leads: each names a company that nobody knows yet, with an idempotency key of its own; the token comes from a file
-- (BENCH_TOKEN). A response is right when it is 201.
local file = io.open(os.getenv("BENCH_TOKEN"))
local token = file:read("l")
file:close()
local threads = {}

function setup(thread)
  thread:set("number", #threads + 1)
  threads[#threads + 1] = thread
end
function init()
  math.randomseed(os.time() + number * 7919)
  mark = string.format("%06x%d", math.random(0, 0xffffff), number)
  count = 0
end
function request()
  count = count + 1
  local name = string.format("压测%s第%d号装备制造有限公司", mark, count)
  local body = '{"company_name":"' .. name .. '","source_type":"驻外招商组","method":"走访招商","expected_investment_yuan":120000000,'
    .. '"land_need_mu":50,"project_overview":"年产新型装备一万台套"}'
  return wrk.format("POST", "/api/v1/leads", {
    ["Authorization"] = "Bearer " .. token,
    ["Content-Type"] = "application/json",
    ["Idempotency-Key"] = string.format("bench-%s-%d", mark, count),
  }, body)
end
function response(status) if status ~= 201 then wrong = (wrong or 0) + 1 end end
function done(summary, latency)
  local refused = 0
  for _, thread in ipairs(threads) do refused = refused + (thread:get("wrong") or 0) end
  io.write(string.format("RESULT %.0f %.1f %d\n", summary.requests / summary.duration * 1e6, latency:percentile(99) / 1000, refused))
end
