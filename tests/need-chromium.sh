#!/bin/sh
# The browser tests need a Chromium. On Debian and Ubuntu, as root, install it; else say how.
set -u
for name in "${YOUTHSITE_CHROMIUM:-}" chromium chromium-browser google-chrome \
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
  [ -n "$name" ] && command -v "$name" >/dev/null 2>&1 && exit 0
done
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo "Installing Chromium for the browser tests."
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null && exit 0
  echo "Chromium could not be installed."
fi
echo "The browser tests need Chromium. Install it (Debian: sudo apt-get install chromium; macOS: Google Chrome),"
echo "or name it: YOUTHSITE_CHROMIUM=/path/to/chromium. Without it these tests are skipped, and fail when CI is set."
exit 0
