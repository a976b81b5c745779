# What people type. Each line is a script in scripts/, which says what it does and asks nothing.
.PHONY: help demo demo-reset test dev bench screenshots check fmt

help:
	@echo 'make demo        build and start everything on this machine with an invented county (http://127.0.0.1:8080)'
	@echo 'make demo-reset  the same, with the demonstration data made anew'
	@echo 'make test        every check there is, from formatting to browser tests'
	@echo 'make check       formatting, lints and types only'
	@echo 'make fmt         put the code into shape'
	@echo 'make dev         API and development server for working on it'
	@echo 'make screenshots  pictures of every screen, on a PC, a phone and in dark colours, into frontend/screenshots'
	@echo 'make bench       measure speed on both databases (see backend/benches/README.md)'

demo:
	@scripts/demo.sh

demo-reset:
	@scripts/demo.sh --reset

test:
	@scripts/test.sh

dev:
	@scripts/dev.sh

bench:
	@scripts/bench.sh

screenshots:
	@scripts/screenshots.sh

check:
	@scripts/check.sh

fmt:
	@scripts/fmt.sh
