# shellcheck shell=bash
# What the commands of bin/ share: sourced, never run. Works with the bash 3.2 of macOS too.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)"

# say_and_exit STATUS SENTENCE
say_and_exit() {
  printf '%s\n' "$2" >&2
  exit "$1"
}

# usage_error SENTENCE: the command was called wrongly.
usage_error() {
  say_and_exit 2 "$1 See bin/$(basename "$0") --help."
}

# need_value OPTION COUNT: the option must be followed by something.
need_value() {
  [ "$2" -ge 2 ] || usage_error "The option $1 needs a value."
}

# absolute PATH: the same path, whatever folder it is read from.
absolute() {
  case "$1" in
    /*) printf '%s' "$1" ;;
    *) printf '%s' "$PWD/$1" ;;
  esac
}

# Java can name a folder with an accent only in a language that has accents.
use_utf8() {
  if [ "$(locale charmap 2>/dev/null || true)" != "UTF-8" ]; then
    export LC_ALL=C.UTF-8
  fi
}

# is_jdk FOLDER: whether it holds a JDK 25 or later, compiler included.
is_jdk() {
  local major
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  major="$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")"
  [ -n "$major" ] && [ "$major" -ge 25 ]
}

# Exports JAVA_HOME with a JDK 25 or later, looked for where systems and version managers put theirs.
find_jdk() {
  local folder on_path=""
  if command -v java >/dev/null 2>&1; then
    on_path="$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')"
  fi
  for folder in \
    "${JAVA_HOME:-}" \
    "$on_path" \
    /usr/lib/jvm/* \
    "${HOME:-}"/.sdkman/candidates/java/* \
    "${HOME:-}"/.jdks/* \
    "${HOME:-}"/.jdks/*/Contents/Home \
    "${HOME:-}"/.asdf/installs/java/* \
    "${HOME:-}"/.local/share/mise/installs/java/* \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$folder" ] && is_jdk "$folder"; then
      export JAVA_HOME="$folder"
      return
    fi
  done
  say_and_exit 1 "Vigie needs a JDK 25 or later and none was found: please install one (for example Temurin 25) or set JAVA_HOME."
}

find_maven() {
  local version
  command -v mvn >/dev/null 2>&1 \
    || say_and_exit 1 "Vigie is built with Maven 3.8.7 or later and mvn was not found: please install it (for example apt install maven)."
  version="$(mvn -B -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')"
  case "$(printf '%s\n3.8.7\n' "$version" | sort -t. -k1,1n -k2,2n -k3,3n)" in
    3.8.7*) ;;
    *) say_and_exit 1 "Vigie is built with Maven 3.8.7 or later and this is Maven ${version:-of an unknown version}: please install a later one." ;;
  esac
}

# run_maven LOG ARGUMENT...: Maven with what matters shown, and everything in the log.
run_maven() {
  local log="$1" status=0
  shift
  mkdir -p "$(dirname "$log")"
  (cd "$root" && mvn -B "$@" 2>&1) | tee "$log" | show_progress || status=$?
  return "$status"
}

# Reads Maven's lines: the module being built, the tests as they end, a dot now and then while it downloads.
show_progress() {
  local line downloads=0
  while IFS= read -r line; do
    case "$line" in
      *"[INFO] Building Vigie: "*)
        line="${line#*Building Vigie: }"
        printf '  %s\n' "${line%% *}"
        ;;
      *"Tests run: "*" -- in "*) printf '    %s\n' "${line#*] }" ;;
      *"Downloaded from "*)
        downloads=$((downloads + 1))
        if [ $((downloads % 25)) -eq 0 ]; then printf '.'; fi
        ;;
    esac
  done
}

# The errors of a Maven log, without Maven's advice to Maven's users. A compiler's warning is one too.
show_errors() {
  grep -e '^\[ERROR\]' -e '^\[WARNING\] .*\.java:\[' "$1" \
    | grep -v -e 're-run Maven' -e 'Re-run Maven' -e 'For more information about the errors' -e '\[Help 1\] http' \
      -e '^\[ERROR\] *$' -e 'resume the build' -e 'mvn <args>' \
    | head -60 >&2 || true
}
