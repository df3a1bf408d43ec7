#!/bin/sh
# Installs packages of the distribution, as root, without letting any of them start a service now or at the next boot.
#   install-packages.sh PACKAGE ...
set -eu
policy=/usr/sbin/policy-rc.d
kept=$(mktemp -u /usr/sbin/policy-rc.d.kept.XXXXXX)
cluster=/etc/postgresql-common/createcluster.d/quanlian-install.conf

undo() {
  if [ -e "$kept" ]; then mv -f "$kept" "$policy"; else rm -f "$policy"; fi
  rm -f "$cluster"
}
trap undo EXIT
trap 'exit 130' INT TERM

if [ -e "$policy" ]; then mv "$policy" "$kept"; fi
printf '#!/bin/sh\nexit 101\n' > "$policy"
chmod 755 "$policy"
mkdir -p "$(dirname "$cluster")"
echo 'create_main_cluster = false' > "$cluster"

export DEBIAN_FRONTEND=noninteractive
# A source that does not answer need not be the one we need.
apt-get -o DPkg::Lock::Timeout=300 -qq update || echo 'apt-get update failed; going on with the lists that are there'
apt-get -o DPkg::Lock::Timeout=300 -qq install -y --no-install-recommends "$@"

# A service that was just installed is also not to start at the next boot.
for package in "$@"; do
  case $package in
    rabbitmq-server) services=rabbitmq-server ;;
    postgresql) services=postgresql ;;
    clamav-daemon) services="clamav-daemon clamav-freshclam" ;;
    *) continue ;;
  esac
  for service in $services; do
    if command -v systemctl >/dev/null; then systemctl disable "$service" >/dev/null 2>&1 || true; fi
  done
done
