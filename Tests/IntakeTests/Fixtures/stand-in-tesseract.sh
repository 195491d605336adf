#!/bin/sh
# Does what the file body.sh beside the link to this script says.
. "$(dirname "$0")/body.sh"
