#!/bin/sh
# What the mirror's script uses of rclone, on folders. It notes what it copies, in order.
set -eu
command=$1
shift
case "$command" in
  lsf)
    for path; do :; done
    [ -d "$path" ] || exit 3
    cd "$path"
    find . -type f | sort | while read -r file; do printf '%s\t%s\n' "${file#./}" "$(wc -c < "$file" | tr -d ' ')"; done
    ;;
  copy)
    from=$1 to=$2 list=
    shift 2
    while [ $# -gt 0 ]; do
      [ "$1" != --files-from-raw ] || list=$2
      shift
    done
    [ -d "$from" ] || exit 3
    if [ -z "$list" ]; then (cd "$from" && find . -name backup.info); else cat "$list"; fi | while read -r file; do
      [ -e "$from/$file" ] && [ ! -e "$to/$file" ] || continue
      [ -z "$list" ] || echo "$file" >> "$COPIED"
      mkdir -p "$(dirname "$to/$file")"
      cp "$from/$file" "$to/$file"
    done
    ;;
  delete) rm -r "$1" ;;
esac
