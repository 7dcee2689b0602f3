#!/bin/sh
# Starts kexuebot quickly and in little memory. Arguments, input, output and exit code are the program's own.
#
#   KEXUEBOT_JAR        the program; default ../bot/target/kexuebot.jar as seen from here
#   JAVA_HOME           which Java, 17 or newer; default the first on the PATH
#   KEXUEBOT_JAVA_OPTS  more options for Java, separated by blanks, such as -Xmx256m
#
# The first start, and the first after program or Java changed, takes some seconds longer: a rehearsal in a scratch
# directory, without network and without your settings, lets Java write down the classes it loaded, so that later
# starts need not parse them (class-data sharing). The archive lies in $XDG_CACHE_HOME/kexuebot or ~/.cache/kexuebot;
# where that cannot be written, the program starts without.
set -u

# Java reads and writes the names of files by the locale; in a bare one every Chinese name would be out of reach.
case $(locale charmap 2>/dev/null) in
    UTF-8) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

fail() {
    echo "kexuebot: $1" >&2
    exit 1
}

here=$(dirname -- "$(readlink -f -- "$0" 2>/dev/null || printf '%s' "$0")")
jar=${KEXUEBOT_JAR:-$here/../bot/target/kexuebot.jar}
[ -r "$jar" ] || fail "cannot read $jar; build it with 'mvn package' or set KEXUEBOT_JAR"

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
java=$(command -v "$java") || fail "no Java found; install 17 or newer, or set JAVA_HOME"

# The file beside the JDK answers at once; asking Java itself costs a start of it.
release=$(dirname -- "$(dirname -- "$(readlink -f -- "$java" 2>/dev/null || printf '%s' "$java")")")/release
about=$(cat "$release" 2>/dev/null || "$java" -version 2>&1)
version=$(printf '%s\n' "$about" | sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p; s/.* version "\([0-9]*\).*/\1/p' | head -n 1)
[ "${version:-17}" -ge 17 ] || fail "$java is Java $version; 17 or newer is needed"

# Java's own messages go to stderr, for stdout carries replies only.
options="-Xmx160m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:disable -Xlog:all=error:stderr"
options="$options ${KEXUEBOT_JAVA_OPTS:-}"

case " $* " in
    *" serve "*) mode=serve ;;
    *) mode=chat ;;
esac

# For subshells only, which become Java: what signals them signals Java.
run() {
    exec "$java" $options "-XX:ArchiveClassesAtExit=$scratch/archive" -jar "$jar" --data "$scratch/data" "$@"
}

# Nobody answers on the discard port of this machine, so a rehearsed `serve` only starts, waits and is told to stop.
rehearse() {
    for name in $(env | sed -n 's/^\(KEXUEBOT_[A-Z_]*\)=.*/\1/p'); do unset "$name"; done
    if [ "$mode" = serve ]; then
        export KEXUEBOT_TELEGRAM_TOKEN=1:rehearsal KEXUEBOT_TELEGRAM_URL=http://127.0.0.1:9
        run serve &
        sleep 6
        kill $!
        wait $!
    else
        printf '%s\n' /latest 1 '/search LoRA 学习率' /series '/series SSM' /popular /tags /help quit | run chat
    fi
}

# An empty archive means that the rehearsal failed: not worth another try with the same program and Java.
prepare() {
    scratch=$cache/rehearsal.$$
    mkdir -p "$scratch/data" 2>/dev/null || return
    trap 'rm -rf "$scratch"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    [ ! -t 2 ] || echo "kexuebot: preparing faster starts, once …" >&2
    (rehearse) </dev/null >/dev/null 2>&1
    [ -s "$scratch/archive" ] || : >"$scratch/archive"
    rm -f "$cache/$mode-$version-"*.jsa
    mv -f "$scratch/archive" "$archive"
    rm -rf "$scratch"
    trap - EXIT INT TERM
}

archive=
cache=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}
if [ -n "$cache" ]; then
    cache=$cache/kexuebot
    id=$(printf '%s\n' "$java" "$options" "$about" "$(ls -lLi -- "$jar")" | cksum | cut -d ' ' -f 1)
    archive=$cache/$mode-$version-$id.jsa
    [ -e "$archive" ] || prepare
    [ -s "$archive" ] || archive=
fi

exec "$java" $options ${archive:+"-XX:SharedArchiveFile=$archive"} -jar "$jar" "$@"
