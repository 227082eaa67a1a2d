#!/usr/bin/env bash
# The installed newstool, as a user meets it: README's page has the story's lead, a tag and related posts.
set -euo pipefail
examples=$(cd "$(dirname "$0")/../examples" && pwd)
cd "$(mktemp -d)"
lead=$(newstool summarize "$examples/page.txt")
printf '%s\n' "$lead"
case $lead in "The U.S. Army Corps"*.) ;; *) echo "the lead is not the story's" >&2; exit 1 ;; esac
newstool classify "$examples/page.txt"
newstool related "$examples/archive.jsonl" --for "$examples/page.txt"
newstool review "$examples/archive.jsonl" --sample 3 --output review.html
grep -q 'id="data">{' review.html
newstool model list
python -m newstool --version
