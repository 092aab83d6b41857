#!/bin/sh
# Some tests read files that LibreOffice made. On Debian and Ubuntu, as root, install it; else say how.
set -u
for name in soffice libreoffice "/Applications/LibreOffice.app/Contents/MacOS/soffice"; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo "Installing LibreOffice Writer for the tests of Word, OpenDocument and PDF files."
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    libreoffice-writer-nogui >/dev/null && exit 0
  echo "LibreOffice could not be installed."
fi
echo "Some tests need LibreOffice. Install it (Debian: sudo apt-get install libreoffice-writer-nogui)."
echo "Without it these tests are skipped, and fail when CI is set."
exit 0
