#!/usr/bin/env bash
# Runs the commands of README.zh-CN.md one after another, as a reader types them, in a fresh copy of the rules and the sample: once under LANG=zh_CN.UTF-8
# and once under LANG=C. Stops at the first command whose exit code is not the one that the page says (<!-- exit 1 --> above a block, else 0), or whose
# output is not UTF-8 or has characters that were lost.
#
#   docs/readme.zh-CN.sh
#
# EARLY_WARNING names another program than the one built from these sources.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
if [ -z "${EARLY_WARNING:-}" ]; then
  dotnet build -c Release --nologo -v quiet "$here/src/Warning.Cli"
  EARLY_WARNING="dotnet $here/src/Warning.Cli/bin/Release/net10.0/EarlyWarning.Cli.dll"
fi

fail() {
  printf '\nreadme.zh-CN.sh, LANG=%s: %s\n' "$LANG" "$*" >&2
  exit 1
}

# Fails where a file has ???, the sign of a lost character, GB18030 read as UTF-8 or the other way round, or is not UTF-8 at all.
legible() {
  iconv -f UTF-8 -t UTF-8 "$1" >/dev/null 2>&1 || fail "$2 is not UTF-8"
  if LC_ALL=C grep -n -F -e '???' -e $'\xEF\xBF\xBD' -e '锟斤拷' -e 'Ã' -e 'ä¸' -e 'å' "$1"; then fail "$2 has characters that were lost"; fi
}

early-warning() {
  local exit=0
  printf '\n$ early-warning %s\n' "$*"
  command $EARLY_WARNING "$@" >"$printed" 2>&1 || exit=$?
  cat "$printed"
  legible "$printed" "the output of early-warning $1"
  [ "$exit" = "$expected" ] || fail "early-warning $*: exit code $exit, not $expected"
}

# The page's first command runs the program from its sources; building, installing and testing are done by others.
dotnet() {
  case "$*" in
    "run --project src/Warning.Cli -c Release -- "*) shift 6; early-warning "$@" ;;
    *) printf '\n# dotnet %s\n' "$*" ;;
  esac
}

# Turns the page into a script: its sh blocks as they stand, and each json block written into the file that the comment above it names.
commands() {
  awk '
    /^<!-- exit / { exit_code = $3 }
    /^<!-- file / { file = $3 }
    /^```/ && open != "" { if (open == "json" && file != "") { print "END"; file = "" } open = ""; exit_code = 0; next }
    /^```/ { open = substr($0, 4)
             if (open == "sh") print "expected=" (exit_code == "" ? 0 : exit_code)
             if (open == "json" && file != "") print "mkdir -p \"$(dirname " file ")\"; cat >" file " <<\"END\""
             next }
    open == "sh" || (open == "json" && file != "") { print }' "$1"
}

# Runs the page under a locale, in a folder of its own.
run() {
  export LANG=$1
  unset LC_ALL LC_CTYPE LC_MESSAGES EARLY_WARNING_LANG
  printed=$folder/$LANG.printed
  county=$folder/$LANG
  mkdir -p "$county/samples" "$county/feeds"
  cp -R "$here/rules" "$county"
  cp -R "$here/samples/shili" "$county/samples"
  rm -rf "$county/samples/shili/out" "$county/samples/shili/state"
  cp "$here"/samples/shili/{companies,tax,payroll}.csv "$county/feeds"
  cd "$county"
  # shellcheck disable=SC1091
  source "$folder/commands"
  for file in "$county"/samples/shili/out/*/*.csv; do legible "$file" "$file"; done
}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
commands "$here/README.zh-CN.md" >"$folder/commands"
run zh_CN.UTF-8 >"$folder/zh.log" 2>&1 &
chinese=$!
run C >"$folder/c.log" 2>&1 &
plain=$!
code=0
wait "$chinese" || code=1
wait "$plain" || code=1
cat "$folder/zh.log" "$folder/c.log"
if [ "$code" != 0 ]; then
  grep -h '^readme.zh-CN.sh, ' "$folder"/*.log >&2
  exit 1
fi

printf '\nAll commands of README.zh-CN.md did what the page says, under LANG=zh_CN.UTF-8 and LANG=C.\n'
