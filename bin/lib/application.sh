# shellcheck shell=bash
# Builds the application when its sources have changed, and runs its classes. Needs common.sh, which sets root.
# shellcheck disable=SC2154

# The sources that make the application, folders included: a folder's date changes when a file in it is removed.
application_sources() {
  find "$root/pom.xml" "$root"/*/pom.xml "$root"/*/src/main "$@"
}

application_jar() {
  local version
  version="$(sed -n '/<version>/{s:.*<version>\(.*\)</version>.*:\1:p;q;}' "$root/pom.xml")"
  printf '%s' "$root/web-ui/target/web-ui-$version.jar"
}

is_built() {
  [ -f "$root/web-ui/target/built" ] && [ -f "$(application_jar)" ] && [ -d "$root/web-ui/target/application" ] \
    && [ -z "$(application_sources -newer "$root/web-ui/target/built" -print -quit)" ]
}

# The process of a Vigie that runs or is being built here, or nothing. Needs neither ps nor pgrep: not every machine has them.
running_vigie() {
  local file pid
  for file in "$root"/web-ui/target/running/*; do
    [ -f "$file" ] || continue
    pid="${file##*/}"
    if is_vigie "$pid" "$(cat "$file")"; then
      printf '%s' "$pid"
      return
    fi
    rm -f "$file" 2>/dev/null || true
  done
}

# is_vigie PROCESS SCRIPT: whether it lives, as that script or as the Java process that the script became. Its number may be
# another's by now, which /proc tells.
is_vigie() {
  if [ ! -r /proc/self/cmdline ]; then
    kill -0 "$1" 2>/dev/null
    return
  fi
  case "$({ tr '\0' '\n' < "/proc/$1/cmdline"; } 2>/dev/null)
" in
    *"
$root/web-ui/target/application/*:"* | *"
$2
"*) ;;
    *) return 1 ;;
  esac
}

# build_application [beside]: never under a running Vigie, which could not load its classes any more. A command that may run
# beside one then uses the build as it is.
build_application() {
  local stamp="$root/web-ui/target/built" log="$root/target/build.log" status=0 running
  running="$(running_vigie)"
  # The Java process will keep the number of this script. Who may not write here cannot build here either.
  { mkdir -p "$root/web-ui/target/running" && printf '%s' "$0" > "$root/web-ui/target/running/$$"; } 2>/dev/null || true
  if is_built; then
    # The cache holds the paths of what it was made from: in a folder that was moved or copied, Java stops at it.
    if [ -z "$running" ] && [ "$(cat "$(start_cache).root" 2>/dev/null || true)" != "$root" ]; then
      rehearse
    fi
    return
  fi
  if [ -n "$running" ]; then
    if [ "${1:-}" = beside ] && [ -f "$(application_jar)" ] && [ -d "$root/web-ui/target/application" ]; then
      echo "The sources are newer than this build, and a Vigie runs from it: using the build as it is. Stop it to build anew." >&2
      return
    fi
    say_and_exit 1 "Vigie must be built anew, and another one (process $running) runs or is being built in this folder: please stop it first."
  fi
  find_maven
  echo "Building Vigie (about a minute the first time)..."
  mkdir -p "$root/web-ui/target"
  application_sources -type f | sort > "$stamp.new"
  # Maven leaves what came from a removed source where it is, and libraries of earlier versions too.
  if [ ! -f "$stamp" ] || [ -n "$(comm -23 "$stamp" "$stamp.new")" ]; then
    rm -rf "$root"/*/target/classes
  fi
  rm -rf "$root/web-ui/target/application" "$stamp"
  run_maven "$log" package -DskipTests || status=$?
  if [ "$status" -ne 0 ]; then
    show_errors "$log"
    say_and_exit 1 "Vigie could not be built. All that Maven said is in $log."
  fi
  mv "$stamp.new" "$stamp"
  rehearse
}

start_cache() {
  printf '%s' "$root/web-ui/target/start.aot"
}

# Starts Vigie once on a throw-away folder, so that the JVM keeps what it loaded and later starts are twice as fast.
# Without that cache everything works, only slower.
rehearse() {
  local folder log="$root/target/rehearsal.log"
  echo "  preparing fast starts"
  rm -f "$(start_cache)" "$(start_cache).root"
  folder="$(mktemp -d)"
  if ! (
    # No setting of the start to come counts here: a wrong one is for that start to say.
    binaries="${VIGIE_POSTGRES_BINARIES:-}"
    unset "${!VIGIE_@}"
    [ -z "$binaries" ] || export VIGIE_POSTGRES_BINARIES="$binaries"
    VIGIE_DATA="$folder" java_options="-XX:AOTCacheOutput=$(start_cache)"
    export VIGIE_DATA
    run_application vigie.web.start.Rehearsal
  ) > "$log" 2>&1; then
    echo "  (not prepared: $log says why; starts will take a little longer)"
  fi
  rm -rf "$folder"
  printf '%s' "$root" > "$(start_cache).root"
}

# run_application CLASS ARGUMENT...: becomes the Java process.
run_application() {
  # Shared by all data folders of this build.
  export VIGIE_POSTGRES_BINARIES="${VIGIE_POSTGRES_BINARIES:-$root/web-ui/target/postgres}"
  export VIGIE_PLATFORMS="${VIGIE_PLATFORMS:-$root/data/platforms}"
  # What a demonstration tells, VIGIE_DEMO=true.
  export VIGIE_DEMO_FOLDER="${VIGIE_DEMO_FOLDER:-$root/data/demo}"
  # An empty one counts as none, as everywhere; the logging library thinks otherwise.
  [ -n "${VIGIE_LOG_FORMAT:-}" ] || unset VIGIE_LOG_FORMAT
  if [ -z "${java_options:-}" ] && [ -f "$(start_cache)" ]; then
    java_options="-XX:AOTCache=$(start_cache)"
  fi
  # A cache of another JDK is passed over in silence.
  exec "$JAVA_HOME/bin/java" \
    ${java_options:+"$java_options"} \
    -Xlog:aot=off \
    -Xmx512m \
    -XX:+UseSerialGC \
    -XX:+UseCompactObjectHeaders \
    -XX:+ExitOnOutOfMemoryError \
    --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow \
    -Dfile.encoding=UTF-8 \
    -cp "$root/web-ui/target/application/*:$(application_jar)" \
    "$@"
}
