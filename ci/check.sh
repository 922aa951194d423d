#!/usr/bin/env bash
# What the GitHub action runs. What its user wrote comes in variables, and is never run as code.
set -euo pipefail
arguments=(check --format auto --fail-on "${GNBV_FAIL_ON:-error}")
if [ -n "${GNBV_BASELINE:-}" ]; then arguments+=(--baseline "$GNBV_BASELINE"); fi
arguments+=(--)
while IFS= read -r file; do
  file=${file%$'\r'}
  if [ -n "$file" ]; then arguments+=("$file"); fi
done <<<"${GNBV_FILES:-plan.yaml}"
exec gnbv "${arguments[@]}"
