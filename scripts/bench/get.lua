-- GET of random leads by id; ids and token come from files (BENCH_IDS, BENCH_TOKEN).
local ids = {}
for id in io.lines(os.getenv("BENCH_IDS")) do ids[#ids + 1] = id end
local file = io.open(os.getenv("BENCH_TOKEN"))
wrk.headers["Authorization"] = "Bearer " .. file:read("l")
file:close()

function init() math.randomseed(os.time()) end
function request() return wrk.format("GET", "/api/v1/leads/" .. ids[math.random(#ids)]) end
function response(status) if status ~= 200 then wrong = (wrong or 0) + 1 end end
local threads = {}
function setup(thread) threads[#threads + 1] = thread end
function done(summary, latency)
  local refused = 0
  for _, thread in ipairs(threads) do refused = refused + (thread:get("wrong") or 0) end
  io.write(string.format("RESULT %.0f %.1f %d\n", summary.requests / summary.duration * 1e6, latency:percentile(99) / 1000, refused))
end
