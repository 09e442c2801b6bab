#!/bin/sh
# Makes the pictures of docs/letters.md and docs/alerts.md anew: letters of four places and a bulletin as Word files, LibreOffice to PDF, PDF to PNG.
# YEAR=FOLDER, in which docs/year.sh has run, makes those of docs/year.md and docs/cases.md too.
#
#   docs/render-letters.sh [OUTPUT]      default: docs/images
#
# Needs dotnet, soffice (LibreOffice Writer), pdftoppm (poppler-utils), pngquant and optipng, and free fonts in place of the
# licensed ones: FandolFang, or else Noto Serif CJK SC, for 仿宋_GB2312; Noto Serif CJK SC bold for 方正小标宋; Noto Sans CJK SC for 黑体.
# KEEP=FOLDER keeps the Word and PDF files there.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
output=${1:-$here/images}
work=${KEEP:-$(mktemp -d)}
mkdir -p "$output" "$work"
[ -n "${KEEP:-}" ] || trap 'rm -rf "$work"' EXIT

# What the year has written, under the names that its pictures have.
yearly=
if [ -n "${YEAR:-}" ]; then
  cp "$YEAR/bulletin-2026-10.docx" "$work/letter-year.docx"
  (cd "$YEAR" && dotnet "$here/../src/Warning.Cli/bin/Release/net10.0/EarlyWarning.Cli.dll" case sheet 示例市杉沙鹊涂料有限公司 --out "$work/letter-visit.docx")
  yearly="year-1 year-2 visit-1 visit-2"
fi

EARLYWARNING_LETTERS="$work" dotnet test "$here/../tests/Warning.Office.Tests" -c Release --filter LetterPictures >"$work/test.log" || { cat "$work/test.log"; exit 1; }

# LibreOffice asks fontconfig for what stands in for a font.
cat >"$work/fonts.conf" <<'FONTS'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <match><test name="family"><string>仿宋_GB2312</string></test><edit name="family" mode="assign" binding="strong"><string>FandolFang</string><string>FandolFang R</string><string>Noto Serif CJK SC</string></edit></match>
  <match><test name="family"><string>宋体</string></test><edit name="family" mode="assign" binding="strong"><string>FandolSong</string><string>Noto Serif CJK SC</string></edit></match>
  <match><test name="family"><string>黑体</string></test><edit name="family" mode="assign" binding="strong"><string>FandolHei</string><string>Noto Sans CJK SC</string></edit></match>
  <match><test name="family"><string>方正小标宋简体</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Noto Serif CJK SC</string></edit>
    <edit name="weight" mode="assign" binding="strong"><const>bold</const></edit></match>
</fontconfig>
FONTS

FONTCONFIG_FILE="$work/fonts.conf" soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work" "$work"/letter-*.docx >"$work/soffice.log" 2>&1 || { cat "$work/soffice.log"; exit 1; }

# The pages of the letters, reply slips, a checklist, and a bulletin.
for page in hubei-1 hubei-3 guangdong-1 guangdong-2 shaanxi-1 shaanxi-3 hangzhou-1 hangzhou-3 checklist-1 bulletin-1 bulletin-2 $yearly; do
  number=${page##*-}
  png=$work/letter-$page
  pdftoppm -r 72 -f "$number" -l "$number" -singlefile -png "$work/letter-${page%-*}.pdf" "$png"
  pngquant --force --strip --output "$png.png" 16 "$png.png"
  optipng -quiet -strip all "$png.png"
  cp "$png.png" "$output/"
done
