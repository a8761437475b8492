#!/bin/sh
# Copies one archive of Barman Cloud to a second place, so that every moment of the copy can be restored.
#
# SOURCE and COPY are the folders that hold base/ and wals/, as rclone names them; RETENTION_DAYS is the copy's window.
# Nothing in the copy is ever overwritten, and nothing is deleted but base backups that never arrived whole. It may be
# killed at any time: what it has copied stays, and the next run goes on from there.
set -eu
export LC_ALL=C

work=${TMPDIR:?}/mirror
now=$(date +%s)
failed=0

# Azure gives its tokens with or without a question mark in front.
one_mark() { echo "$1" | sed 's/??/?/'; }
[ -z "${RCLONE_CONFIG_SOURCE_SAS_URL-}" ] || RCLONE_CONFIG_SOURCE_SAS_URL=$(one_mark "$RCLONE_CONFIG_SOURCE_SAS_URL")
[ -z "${RCLONE_CONFIG_COPY_SAS_URL-}" ] || RCLONE_CONFIG_COPY_SAS_URL=$(one_mark "$RCLONE_CONFIG_COPY_SAS_URL")

say() { echo "mirror: $*"; }
fail() { say "FAILED: $*"; failed=1; }

# A folder that is not there is empty: rclone ends with 3.
unless_missing() { "$@" || [ $? -eq 3 ]; }

# Path and size of every object, a line each.
list() { unless_missing rclone lsf --recursive --files-only --fast-list --format ps --separator '	' "$1"; }

# The backup.info of every base backup, below a folder of its id.
read_infos() { unless_missing rclone copy "$1/base" "$2" --include '/*/backup.info' --ignore-checksum; }

# Copies what a list names. What has come into the copy meanwhile is left alone; sizes are compared afterwards.
bring() { [ ! -s "$1" ] || rclone copy "$SOURCE" "$COPY" --files-from-raw "$1" --no-traverse --ignore-existing --ignore-checksum; }

# Functions that the awk programs share. A WAL's name could be taken for a number, so names are compared with "" behind.
common='
function days(y, m, d) {
  if (m <= 2) { y--; m += 12 }
  return 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + int((153 * m - 457) / 5) + d - 719469
}
function seconds(y, m, d, hour, minute, second) { return days(y + 0, m + 0, d + 0) * 86400 + hour * 3600 + minute * 60 + second }
# 20260205T020001
function seconds_of_id(id) {
  return seconds(substr(id, 1, 4), substr(id, 5, 2), substr(id, 7, 2), substr(id, 10, 2), substr(id, 12, 2), substr(id, 14, 2))
}
# 2026-02-05 02:00:31.123456+01:00
function seconds_of_time(t,   zone, sign) {
  zone = 0
  if (match(t, /[-+][0-9][0-9]:[0-9][0-9]$/) && RSTART > 11) {
    sign = substr(t, RSTART, 1) == "-" ? -1 : 1
    zone = sign * (substr(t, RSTART + 1, 2) * 3600 + substr(t, RSTART + 4, 2) * 60)
  }
  return seconds(substr(t, 1, 4), substr(t, 6, 2), substr(t, 9, 2), substr(t, 12, 2), substr(t, 15, 2), substr(t, 18, 2)) - zone
}
function is_id(name) { return name ~ /^[0-9]+T[0-9]+$/ && length(name) == 15 && substr(name, 9, 1) == "T" }
function is_segment(name) { return name ~ /^[0-9A-F]+$/ && length(name) == 24 }
function fields_from(first,   text, i) {
  text = ""
  for (i = first; i <= NF; i++) text = text " " $i
  return text
}
function base_name(path) { sub(/^.*\//, "", path); return path }
# The segment in an object of wals/, compressed or not; nothing for .partial, .backup and .history.
function segment_in(path,   name) {
  name = base_name(path)
  return is_segment(substr(name, 1, 24)) && substr(name, 25) ~ /^(\.(gz|bz2|xz|zst|lz4|snappy))?$/ ? substr(name, 1, 24) : ""
}
function hex(text,   value, i) {
  value = 0
  for (i = 1; i <= length(text); i++) value = value * 16 + index("0123456789ABCDEF", substr(text, i, 1)) - 1
  return value
}
# The first segment of a base backup that is not there, or nothing. PostgreSQL counts 4 GB of segments in each log.
function missing_segment(begin, end, size, there,   in_log, position, last, name) {
  in_log = int(4294967296 / size)
  last = hex(substr(end, 9, 8)) * in_log + hex(substr(end, 17, 8))
  for (position = hex(substr(begin, 9, 8)) * in_log + hex(substr(begin, 17, 8)); position <= last; position++) {
    name = substr(begin, 1, 8) sprintf("%08X%08X", int(position / in_log), position % in_log)
    if (!(name in there)) return name
  }
  return ""
}
# The first file of a base backup that is not there, or nothing: Barman writes one for the data and one for each tablespace.
function missing_file(id, oids, there,   n, i, names) {
  n = split("data " oids, names, " ")
  for (i = 1; i <= n; i++) if (!((id, names[i]) in there)) return "base/" id "/" names[i] ".tar"
  return ""
}
# Notes what an object stands for.
function index_object(path, segments, files,   parts) {
  if (path ~ /^wals\//) { if (segment_in(path) != "") segments[segment_in(path)] = 1 }
  else if (split(path, parts, "/") == 3) { sub(/[._].*$/, "", parts[3]); files[parts[2], parts[3]] = 1 }
}
'

# Reads backup.info files. A line for each base backup that is DONE: id, seconds of its end, first and last WAL, segment
# size, tablespaces. What contradicts itself is not believed: one with an end before its start would make others look
# obsolete.
read_backups='
function flush() {
  if (id != "" && info["status"] == "DONE") {
    end = seconds_of_time(info["end_time"])
    if (is_id(id) && is_segment(info["begin_wal"]) && is_segment(info["end_wal"]) && info["xlog_segment_size"] + 0 >= 1048576 \
        && substr(info["begin_wal"], 1, 8) == substr(info["end_wal"], 1, 8) && end >= seconds_of_id(id) - 86400 && end <= now + 86400)
      print id, end, info["begin_wal"], info["end_wal"], info["xlog_segment_size"] oids(info["tablespaces"])
    else print id >> doubtful
  }
  split("", info)
}
# [("fast", 16385, "/path"), …]
function oids(text,   list) {
  list = ""
  while (match(text, /, [0-9]+, /)) {
    list = list " " substr(text, RSTART + 2, RLENGTH - 4)
    text = substr(text, RSTART + RLENGTH)
  }
  return list
}
FNR == 1 { flush(); n = split(FILENAME, path, "/"); id = path[n - 1] }
{ at = index($0, "="); if (at) info[substr($0, 1, at - 1)] = substr($0, at + 1) }
END { flush() }
'
backups_in() { find "$1" -name backup.info | sort | xargs -r awk -v now="$now" -v doubtful="$1.doubtful" "$common$read_backups"; }

# Decides what the copy should hold. Reads the backups of the copy and of the source, newest first, then both listings.
# Writes lists of what to copy, and what was found on the way.
plan='
function wanted_path(path,   parts, n, name) {
  n = split(path, parts, "/")
  if (parts[1] == "base") return n >= 3 && (parts[2] in wanted)
  name = parts[n]
  if (parts[1] != "wals" || !(substr(name, 1, 8) ~ /^[0-9A-F]+$/)) return 0
  if (name ~ /^[0-9A-F]+\.history/) return 1
  # as Barman leaves them when it prunes (barman: clients/cloud_backup_delete.py, _remove_wals_for_backup)
  return oldest != "" && is_segment(substr(name, 1, 24)) && ((substr(name, 1, 8) in other_timelines) || name "" >= begin[oldest] "")
}
# Barman: retention_policies.py, RecoveryWindowRetentionPolicy: the newest backup that ended before the window is the last one kept.
function decide(   i, id, found) {
  found = 0
  for (i = 1; i <= count && !found; i++) {
    id = ids[i]
    wanted[id] = 1
    oldest = id
    # one that is not whole must not make an older one obsolete
    whole = (id in published) || (missing_segment(begin[id], end[id], size[id], segments) == "" && missing_file(id, oids[id], files) == "")
    if (whole && ended[id] < now - days_kept * 86400) found = 1
  }
  for (id in wanted) other_timelines[substr(begin[id], 1, 8)] = 1
  delete other_timelines[substr(begin[oldest], 1, 8)]
  for (i = 1; i <= count; i++) if (ids[i] in wanted) print ids[i] > "wanted"
}
FILENAME == "copy.backups" || FILENAME == "source.backups" {
  if (FILENAME == "copy.backups") published[$1] = 1
  if (!($1 in ended)) {
    ended[$1] = $2; begin[$1] = $3; end[$1] = $4; size[$1] = $5; oids[$1] = fields_from(6)
    ids[++count] = $1
  }
  next
}
{ index_object($1, segments, files) }
FILENAME == "copy.list" { there[$1] = $2; next }
{ object[++objects] = $1; bytes[objects] = $2 }
END {
  # newest first: the ids of the copy came first
  for (i = 2; i <= count; i++) {
    id = ids[i]
    for (j = i - 1; j >= 1 && ids[j] "" < id ""; j--) ids[j + 1] = ids[j]
    ids[j + 1] = id
  }
  decide()
  for (i = 1; i <= objects; i++) {
    path = object[i]
    if (!wanted_path(path)) continue
    if (path in there) { if (there[path] != bytes[i]) print path " has " bytes[i] " bytes in the source and " there[path] " in the copy" > "conflicts" }
    else if (path ~ /\/backup\.info$/) print path > "to_publish"
    else print path > (path ~ /^base\// ? "base.todo" : path ~ /\.history/ ? "history.todo" : "wals.todo")
  }
}
'

# Looks at the copy as it is now. Reads what was to be copied, the listings of the source before and of the copy now, then
# the backups of the source. Says what arrived and what did not, and which base backups can be published.
verify='
FILENAME == "todo" { todo[$1] = 1; next }
FILENAME == "source.list" { before[$1] = $2; index_object($1, source_segments, source_files); next }
FILENAME == "copy.now" {
  now_there[$1] = $2
  if ($1 in before && before[$1] != $2) next
  index_object($1, segments, files)
  if ($1 in todo) { moved++; moved_bytes += $2 }
  next
}
FILENAME == "to_publish" { split($1, parts, "/"); to_publish[parts[2]] = 1; next }
($1 in to_publish) {
  file = missing_file($1, fields_from(6), source_files)
  if (file == "") file = missing_file($1, fields_from(6), files)
  if (file == "") for (path in before) {
    if (index(path, "base/" $1 "/") == 1 && path !~ /\/backup\.info$/ && now_there[path] "" != before[path] "") file = path
  }
  segment = missing_segment($3, $4, $5, segments)
  if (file != "") print $1, file > "without_file"
  else if (segment != "") print $1, segment >> "waiting"
  else print $1 "/backup.info" > "publish"
}
END {
  printf "%d objects, %.0f bytes copied\n", moved, moved_bytes > "moved"
  for (path in todo) if (now_there[path] "" != before[path] "") print path > "missing"
}
'

rm -rf "$work"
mkdir -p "$work/source" "$work/copy"
cd "$work"
for file in source.doubtful wanted base.todo history.todo wals.todo to_publish conflicts \
  publish waiting without_file missing vanished uncopied dropped; do : > "$file"; done

# The source's backup.info files come first: what they list is in the listing that follows, unless it was pruned meanwhile.
read_infos "$SOURCE" source
read_infos "$COPY" copy
list "$SOURCE" > source.list
list "$COPY" > copy.list
backups_in source > source.found
backups_in copy > copy.found
sort -r source.found > source.backups
sort -r copy.found > copy.backups
while read -r id; do say "base backup $id of the source is not believed: its backup.info contradicts itself"; done < source.doubtful
if [ ! -s source.backups ] && [ -s copy.backups ]; then
  fail "the source has no complete base backup any more, and the copy has $(wc -l < copy.backups): nothing of it is pruned"
fi

awk -v now="$now" -v days_kept="$RETENTION_DAYS" "$common$plan" copy.backups source.backups FS='\t' copy.list source.list
[ -s wanted ] || say 'no base backup is complete yet, and without one no WAL is of use'

# In this order the copy can be restored at any time: of a new timeline the history comes before its WAL.
for part in base history wals; do sort "$part.todo" > "$part"; done
bring base || say "rclone ended with $?"
bring history || { fail "rclone ended with $? copying timeline histories: the WAL waits for the next run"; exit 1; }
bring wals || say "rclone ended with $?"

cat base history wals > todo
list "$COPY" > copy.now
awk -F '\t' "$common$verify" todo source.list copy.now to_publish FS=' ' source.backups
say "$(cat moved)"

# What is missing was either removed from the source meanwhile, or could not be copied.
if [ -s missing ] || [ -s without_file ]; then
  list "$SOURCE" > source.now
  awk -F '\t' '
    FILENAME == "source.now" { there[$1] = 1; next }
    FILENAME == "missing" { print $1 > ($1 in there ? "uncopied" : "vanished"); next }
    { print $1, $2 >> ($2 in there ? "waiting" : "dropped") }
  ' source.now missing FS=' ' without_file
fi
[ ! -s vanished ] || say "$(wc -l < vanished) objects were removed from the source meanwhile, such as $(head -n 1 vanished)"
[ ! -s uncopied ] || fail "$(wc -l < uncopied) objects could not be copied, such as $(head -n 1 uncopied)"
while read -r id file; do say "base backup $id is dropped: the source is pruning it, $file is gone"; done < dropped
while read -r id what; do say "base backup $id waits for the next run: $what is not in the copy yet"; done < waiting

# The very bytes that were read before: the source's may be others by now.
if [ -s publish ]; then
  rclone copy source "$COPY/base" --files-from-raw publish --no-traverse --ignore-existing
  while IFS=/ read -r id _; do say "base backup $id is published"; done < publish
fi

if [ -s conflicts ]; then
  head -n 20 conflicts | while read -r line; do say "$line"; done
  fail "$(wc -l < conflicts) objects of the copy differ from the source and were left as they are; if the source is right, delete those of the copy"
fi
[ "$failed" -eq 0 ] || exit 1

# What began to arrive more than a day ago, is not wanted any more and was never published.
awk -F '\t' -v now="$now" "$common"'
  FILENAME == "wanted" { wanted[$1] = 1; next }
  split($1, parts, "/") >= 3 && parts[1] == "base" && is_id(parts[2]) { folder[parts[2]] = 1; if (parts[3] == "backup.info") whole[parts[2]] = 1 }
  END { for (id in folder) if (!(id in whole) && !(id in wanted) && seconds_of_id(id) < now - 86400) print id }
' wanted copy.now > leftover
while read -r id; do
  rclone delete "$COPY/base/$id" < /dev/null
  say "base backup $id never arrived whole and is removed"
done < leftover
say 'done'
