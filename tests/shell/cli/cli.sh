#!/usr/bin/env bash
# The program itself, as a shell sees it: streams, exit codes, and files that stay whole.
#   cli.sh PROGRAM SOURCE_FOLDER [FOREIGN_FILES]
# With a third argument it checks the figures of a real CRM's files instead; ends with 77 where they are missing.
set -uo pipefail
program=$1 source=$2 foreign=${3-}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0

# ends CODE COMMAND...: runs it, keeps its streams in $out and $err, and compares how it ended.
ends() {
  local expected=$1 code=0
  shift
  out=$("$@" 2>"$folder/err") || code=$?
  err=$(cat "$folder/err")
  [ "$code" -eq "$expected" ] || fail "ended with $code instead of $expected: ${*:1:3} ... $err"
}
fail() { echo "FAILED: $*"; failures=$((failures + 1)); }
holds() { [[ $1 == *"$2"* ]] || fail "no \"$2\" in: ${1:0:300}"; }

crm=$source/tests/fixtures/crm
work=$folder/w.claves
if [ -z "$foreign" ]; then
  ends 0 "$program" import "$crm/accounts.csv" "$crm/sales_pipeline.csv" "$crm/products.csv" -o "$work"
  holds "$out" "accounts.csv: accounts, 4 rows: 4 created"
  [ -z "$err" ] || fail "something on stderr: $err"
  ends 0 "$program" check "$work"
  chmod 640 "$work"
  ends 0 "$program" import "$crm/sales_teams.csv" -o "$work"
  [ "$(stat -c %a "$work")" = 640 ] || fail "the file's mode changed"
  [ "$(ls "$folder" | wc -l)" -eq 2 ] || fail "something was left behind: $(ls "$folder")"
  ends 2 "$program" import "$crm/accounts.csv" -o "$folder/none/w.claves"
  holds "$err" "No such file or directory"
  ends 2 "$program" fly
  holds "$err" "no such command: fly"
  head -c 100 "$work" >"$folder/cut.claves"
  ends 1 "$program" check "$folder/cut.claves"
  holds "$err" "damaged or cut short"
  printf 'CLAVSEAL and more' >"$folder/sealed.claves"
  ends 2 "$program" check "$folder/sealed.claves"
  holds "$err" "protected with a passphrase"
  truncate -s 1G "$folder/huge.csv"
  SECONDS=0
  ends 1 "$program" import "$folder/huge.csv" -o "$folder/new.claves"
  holds "$err" "too large"
  [ "$SECONDS" -le 5 ] || fail "took $SECONDS seconds to refuse a large file"
  [ ! -e "$folder/new.claves" ] || fail "a workspace was written nevertheless"
  ends 2 bash -c "'$program' show --json '$work' >/dev/full"
else
  for place in "${CLAVES_FOREIGN_FILES-}" "$source/../shared/data" "$source/../../shared/data"; do
    [ -d "$place/crm" ] && break
  done
  [ -d "$place/crm" ] || exit 77
  files=("$place/crm/accounts.csv" "$place/crm/sales_pipeline.csv" "$place/crm/products.csv")
  ends 0 "$program" import "${files[@]}" -o "$work"
  holds "$out" "accounts, 85 rows: 85 created"
  holds "$out" "offerings, 7 rows: 7 created"
  holds "$out" "deals, 8800 rows: 8800 created"
  holds "$out" "the deal names no account (1425 times)"
  holds "$out" "GTXPro (1480 rows) is read as GTX Pro"
  ends 0 "$program" import "${files[@]}" -o "$work"
  holds "$out" "8800 unchanged"
  ends 0 "$program" show --json "$work"
  [ "$(grep -c '"outcome": "won"' <<<"$out")" -eq 4238 ] || fail "won deals"
  ends 0 "$program" score "$work"
  [ "$(wc -l <<<"$out")" -eq 86 ] || fail "85 accounts and a heading"
fi
[ "$failures" -eq 0 ]
