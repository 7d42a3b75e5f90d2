# Shared by run and thorough: steps whose output is shown only when they fail, and the count of the tests that passed.
# Sourced by them; it goes to the root of the repository. Further options for Maven are read from MAVEN_ARGS.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

work=$(mktemp -d)
beside=
finish() {
    [ -z "$beside" ] || kill "$beside" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT
log=$work/log

# Maven reads MAVEN_ARGS since 3.9 only, so its options are passed here, for every version alike.
read -r -a maven_options <<<"${MAVEN_ARGS:-}"
unset MAVEN_ARGS
mvn() { command mvn -B -ntp "${maven_options[@]}" "$@"; }

# Adds up the summary lines that Maven prints at the end of each module's tests.
passed=0
count_tests() {
    local run failures errors skipped line='Tests run: ([0-9]+), Failures: ([0-9]+), Errors: ([0-9]+), Skipped: ([0-9]+)'
    while read -r run failures errors skipped; do
        passed=$((passed + run - failures - errors - skipped))
    done < <(sed -nE "s/^\[(INFO|WARNING)\] $line\$/\2 \3 \4 \5/p" "$1")
}

step() {
    local headline=$1
    shift
    echo "== $headline"
    local status=0 start=$SECONDS
    # The subshell stands alone: inside a condition, bash would ignore errexit.
    set +e
    (set -e; "$@") >"$log" 2>&1
    status=$?
    set -e
    if [ "$status" -ne 0 ]; then
        cat "$log"
        echo "== failed: $headline" >&2
        exit 1
    fi
    echo "   $((SECONDS - start)) s"
}

# Runs a function with steps beside those that follow, until "join" waits for it and shows its output.
begin_beside() {
    (log=$work/log-beside; exec 3>&1; "$@") >"$work/beside" 2>&1 &
    beside=$!
}
join() {
    local status=0
    wait "$beside" || status=$?
    beside=
    cat "$work/beside"
    [ "$status" -eq 0 ] || exit "$status"
}

export REDOCLY_TELEMETRY=off PACT_DO_NOT_TRACK=true pact_do_not_track=true
# Steps write to this what is worth reading even when they pass.
exec 3>&1
