# `make demo` opens the demo inbox, `make test` runs every test; both install what they need first.
# `make help` lists the rest.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift

# The shipped programs: the Swift runtime inside, symbols stripped. A static binary starts faster
# than a dynamic one, and runs where there is no toolchain.
RELEASE := -c release --static-swift-stdlib -Xlinker -s
RELEASE_DIR := .build/release
# Manual pages and completions, made from what the programs say about themselves.
DESCRIBED := .build/described

MESSAGES ?= 1000000

# What lint adds to a debug build. SwiftPM keeps our warnings-as-errors away from dependencies: it
# builds those with their warnings suppressed. In CI the tests use the same flags, and so the same
# build; elsewhere they do not, so that a newer compiler's new warning fails nobody's `make test`.
STRICT := -Xswiftc -warnings-as-errors --explicit-target-dependency-import-check error
TEST_FLAGS := $(if $(CI),$(STRICT))

# No more tests at once than there are threads for them: one that waits for a program would keep the
# servers of others from answering.
AT_ONCE := SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=$(shell nproc)

FORMATTED := Package.swift Sources Tests keymaps
C_SOURCES = $(wildcard Sources/*/*.c)
C_INCLUDES = $(addprefix -I,$(wildcard Sources/*/include))

.PHONY: help demo test build install deb format lint bench golden picture clean
.NOTPARALLEL:

help:
	@echo 'make demo      install what is missing, build, and open the demo inbox'
	@echo 'make test      install what is missing, build, and run every test'
	@echo 'make build     build dafu and dafud for release, in $(RELEASE_DIR)'
	@echo 'make install   install what is built; PREFIX=$(PREFIX), DESTDIR is honoured'
	@echo 'make deb       build, and make a Debian package in .build'
	@echo 'make format    format the sources'
	@echo 'make lint      check the format; build with warnings as errors'
	@echo 'make bench     measure on 1,000,000 messages; MESSAGES=N for another number'
	@echo 'make golden    rewrite golden screens, transcripts and the picture in README'
	@echo 'make picture   rewrite the picture in README'
	@echo 'make clean     remove what was built'

demo:
	@.ci/prepare curses sqlite qrencode
	$(SWIFT) build $(RELEASE) --product dafu
	@exec $(RELEASE_DIR)/dafu demo

test:
	@.ci/prepare curses sqlite qrencode vterm
	$(AT_ONCE) $(SWIFT) test --disable-xctest $(TEST_FLAGS)

build:
	@.ci/prepare curses sqlite qrencode
	$(SWIFT) build $(RELEASE) --product dafu
	$(SWIFT) build $(RELEASE) --product dafud
	$(SWIFT) build $(RELEASE) --product ManualPages
	.packaging/describe $(RELEASE_DIR) $(DESCRIBED)

# Installs what is built and builds only when nothing is: under sudo there is often no toolchain on
# PATH, and what it built would belong to root.
install:
	@[ -x $(RELEASE_DIR)/dafu ] && [ -x $(RELEASE_DIR)/dafud ] && [ -d $(DESCRIBED) ] || $(MAKE) build
	DESTDIR='$(DESTDIR)' PREFIX='$(PREFIX)' .packaging/install $(RELEASE_DIR) $(DESCRIBED)

deb: build
	@.ci/prepare packaging
	.packaging/deb $(RELEASE_DIR) $(DESCRIBED) .build

format:
	$(SWIFT) format --in-place --recursive $(FORMATTED)

lint:
	@.ci/prepare curses sqlite qrencode vterm
	$(SWIFT) format lint --strict --recursive $(FORMATTED)
	clang -fsyntax-only -std=gnu17 -Wall -Wextra -Werror $(C_INCLUDES) $(C_SOURCES)
	$(SWIFT) build --build-tests $(STRICT)

# The bench has its own targets, which no other build sees.
bench:
	@.ci/prepare curses sqlite qrencode
	$(SWIFT) build $(RELEASE) --product dafu
	$(SWIFT) build $(RELEASE) --product dafud
	DAFU_BENCH=1 $(SWIFT) build $(RELEASE) --product dafu-bench
	DAFU_BENCH=1 $(SWIFT) build $(RELEASE) --product dafu-bench-fill
	$(RELEASE_DIR)/dafu-bench --messages $(MESSAGES)

golden: picture
	DAFU_GOLDEN=1 $(SWIFT) test --disable-xctest --filter 'InboxInterfaceTests|CommandTests'

# The demo as it runs, with one conversation open: a picture nobody has to believe.
picture:
	@.ci/prepare curses sqlite qrencode vterm
	$(SWIFT) build --product dafu
	$(SWIFT) build --product ScreenPicture
	.build/debug/ScreenPicture .readme/inbox.svg 110x36 "$$(printf 'jjjjjjjjjj\nr您好，谢谢您的测评！瓶盖的建议已转给设计组。')" overdue \
		.build/debug/dafu demo --personal .readme/me.toml

clean:
	rm -rf .build
