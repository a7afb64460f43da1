# guidance-kiosk: `make help` lists what there is.
.DEFAULT_GOAL := help
SHELL := bash
.SHELLFLAGS := -euo pipefail -c

# The Debian packages that something here needs, each with its reason. Only the missing ones are
# installed, by name.
#   build
#     gcc, libc6-dev           linking, and SQLite, which is compiled in
#     pkg-config               finds fontconfig for the build
#     libfontconfig-dev        fonts are found through fontconfig
#   run
#     libx11-6, libx11-xcb1, libxcb1, libxcursor1, libxi6, libxrandr2   a window on X11
#     libxkbcommon0, libxkbcommon-x11-0   keys
#     libwayland-client0       a window on Wayland
#     fonts-noto-core          letters of every shipped language but Chinese
#     fonts-noto-cjk           Chinese
PACKAGES_RUN := gcc libc6-dev pkg-config libfontconfig-dev libx11-6 libx11-xcb1 libxcb1 libxcursor1 libxi6 libxrandr2 \
	libxkbcommon0 libxkbcommon-x11-0 libwayland-client0 fonts-noto-core fonts-noto-cjk
#   test
#     xvfb, xkb-data           a desktop without a monitor
#     zbar-tools               a second opinion on QR codes, from the pixels of the real window
#     sqlite3                  a second opinion on the counts
#     python3-venv             for compare-locales, below
#     dbus, at-spi2-core       a bus, and on it what screen readers and programs meet through
#     python3-gi, gir1.2-atspi-2.0   a screen reader's way into that, for a script
#     espeak-ng                reads pages aloud; the kiosk runs without it
#     opus-tools, alsa-utils   recordings of people: making one, and playing it
#     cage, xwayland           the compositor that shows the kiosk in a practice; it does not start without Xwayland
#     libfaketime              a clock that jumps
#     systemd                  whether the service manager understands the units, and how well they are shut off
#     shellcheck               looks for doubtful lines in the package's scripts
PACKAGES_TEST := $(PACKAGES_RUN) xvfb xkb-data zbar-tools sqlite3 python3-venv \
	dbus at-spi2-core python3-gi gir1.2-atspi-2.0 espeak-ng opus-tools alsa-utils cage xwayland libfaketime systemd shellcheck
#   the Debian package
#     dpkg-dev, xz-utils       finds which libraries the program is linked to; packs
#     python3                  gathers the licences
#   testing it
#     lintian                  Debian's own opinion of it
#     debootstrap, systemd-container   a machine with a fresh Debian 12, and starting it
PACKAGES_DEB := $(PACKAGES_RUN) dpkg-dev xz-utils python3
PACKAGES_TEST_DEB := $(PACKAGES_DEB) lintian debootstrap systemd-container

# From PyPI: a second opinion on files of words.
COMPARE_LOCALES := compare-locales==9.0.5

# From crates.io: makes the Debian package.
CARGO_DEB := cargo-deb@3.8.0

CARGO := cargo --locked

.PHONY: help run test test-core test-kiosk audit soak bench bench-site bench-tally lint fmt deps deps-test pictures deb test-deb

help: ## List these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-10s %s\n", $$1, $$2 }'

run: deps ## Build the kiosk and show it with the shipped site, in a window
	$(CARGO) run --profile $(RUN_PROFILE) -- run --site . --windowed 1280x800

# Chosen by measuring, see CONTRIBUTING.md.
RUN_PROFILE := dev

test: deps-test ## Run every check: formatting, lints, the core alone, the whole with its screen
	$(MAKE) --no-print-directory fmt-check lint
	$(MAKE) --no-print-directory test-core
	$(MAKE) --no-print-directory test-kiosk

.PHONY: fmt-check
fmt-check:
	cargo fmt --check

# Every test runs once: the programs that need the screen with it, the others without. The tests inside the
# modules run with it, where all of them are built.
test-core: deps-test ## Test what needs no screen, built without graphics
	$(CARGO) test --no-default-features --test core --quiet

# Side by side, because the tests on a desktop, and those that speak, wait most of the time.
test-kiosk: deps-test ## Test the modules, and what needs the real interface
	$(CARGO) test --lib --bins --test screen --test desktop --test speech --no-run
	$(MAKE) --no-print-directory --jobs=3 --keep-going test-screen test-desktop test-speech

.PHONY: test-screen test-desktop test-speech
test-screen:
	$(CARGO) test --lib --bins --test screen

# How many desktops there are at a time: more than cores.
DESKTOPS := 4

test-desktop:
	RUST_TEST_THREADS=$(DESKTOPS) $(CARGO) test --test desktop

test-speech:
	$(CARGO) test --test speech

bench: deps-test ## Measure start, taps, memory and idling, through the window system, large sites, and reports
	$(CARGO) bench --bench kiosk --bench site --bench tally

bench-site: ## Measure only how reading and checking grow with a site
	$(CARGO) bench --no-default-features --bench site

bench-tally: ## Measure only how reports grow with what was counted
	$(CARGO) bench --no-default-features --bench tally

# What `audit` looks at: all, or the tag of one language.
AUDIT := all

audit: deps-test ## Look at the layout of every page, language, text size and screen, not only at a spread
	AUDIT=$(AUDIT) $(CARGO) test --test screen -- audit:: --nocapture

# How long `soak` runs, and where its chance begins.
SOAK_MINUTES := 60
SOAK_SEED := 2026

soak: deps-test ## Use the release build for SOAK_MINUTES without a pause, while files and clock change under it
	$(CARGO) build --release
	SOAK_PROGRAM="$${CARGO_TARGET_DIR:-target}/release/guidance-kiosk" SOAK_MINUTES=$(SOAK_MINUTES) SOAK_SEED=$(SOAK_SEED) \
		$(CARGO) test --test desktop -- soak:: --nocapture

lint: ## Look for doubtful code
	$(CARGO) clippy --all-targets -- --deny warnings

fmt: ## Format the sources
	cargo fmt

pictures: deps ## Draw every page to target/pictures/index.html
	$(CARGO) run -- preview --site . --out target/pictures

# What the package is built from: release, or, to test the packaging sooner, dev.
DEB_PROFILE := release
# What cargo-deb makes, without its version.
DEB := target/debian/guidance-kiosk.deb

deb: ## Build the Debian package: target/debian/guidance-kiosk.deb
	@$(call install,$(PACKAGES_DEB))
	@target/cargo-deb/bin/cargo-deb --version 2> /dev/null | grep -qx '$(CARGO_DEB:cargo-deb@%=cargo-deb %)' || { \
		echo "Installing $(CARGO_DEB) in target/cargo-deb"; \
		cargo install --quiet --locked --no-default-features --root target/cargo-deb --target-dir target/cargo-deb/build $(CARGO_DEB); \
		rm -rf target/cargo-deb/build; }
	$(CARGO) build --profile $(DEB_PROFILE)
	rm -rf target/package && mkdir -p target/package
	$(CARGO) run --quiet --profile $(DEB_PROFILE) -- manual target/package
	packaging/licences > target/package/licences.txt
	gzip --best --no-name < CHANGELOG.md > target/package/changelog.gz
	target/cargo-deb/bin/cargo-deb --locked --no-build --profile $(DEB_PROFILE) --output $(DEB)

test-deb: deb ## Install the package in a fresh Debian 12, start it there, break it, remove and purge it; as root
	@$(call install,$(PACKAGES_TEST_DEB))
	packaging/test $(DEB)

deps: ## Install the Debian packages that running needs and this machine lacks
	@$(call install,$(PACKAGES_RUN))

deps-test: ## The same for testing
	@$(call install,$(PACKAGES_TEST))
	@test -x target/tools/bin/compare-locales || { \
		echo "Installing $(COMPARE_LOCALES) in target/tools"; \
		python3 -m venv --clear target/tools && target/tools/bin/pip install --quiet --disable-pip-version-check $(COMPARE_LOCALES); }

# $(1): names of packages. Elsewhere than on Debian, says what is needed and goes on.
define install
command -v cargo > /dev/null || { echo "Rust is missing: see https://www.rust-lang.org/tools/install"; exit 1; }; \
if ! command -v apt-get > /dev/null; then \
	echo "This is not Debian. What is needed, by Debian's names: $(1)"; exit 0; \
fi; \
missing=(); \
for package in $(1); do \
	dpkg-query --show --showformat='$${db:Status-Status}' $$package 2> /dev/null | grep -qx installed || missing+=($$package); \
done; \
[ $${#missing[@]} -gt 0 ] || exit 0; \
echo "Installing what is missing: $${missing[*]}"; \
as_root=(); [ "$$(id -u)" = 0 ] || as_root=(sudo); \
"$${as_root[@]}" apt-get update --quiet --quiet; \
"$${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends "$${missing[@]}"
endef
