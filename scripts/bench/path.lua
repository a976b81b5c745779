-- GET of one path (BENCH_PATH); the token comes from a file (BENCH_TOKEN).
local file = io.open(os.getenv("BENCH_TOKEN"))
wrk.headers["Authorization"] = "Bearer " .. file:read("l")
file:close()

function request() return wrk.format("GET", os.getenv("BENCH_PATH")) end
function response(status) if status ~= 200 then wrong = (wrong or 0) + 1 end end
local threads = {}
function setup(thread) threads[#threads + 1] = thread end
function done(summary, latency)
  local refused = 0
  for _, thread in ipairs(threads) do refused = refused + (thread:get("wrong") or 0) end
  io.write(string.format("RESULT %.0f %.1f %d\n", summary.requests / summary.duration * 1e6, latency:percentile(99) / 1000, refused))
end
