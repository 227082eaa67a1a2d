#!/bin/bash
# Starts a newer WordPress than Debian's, on SQLite, and prints the shell exports that test_newer.py needs.
# start_newer.sh VERSION FOLDER PORT: VERSION is 6.2, 6.3, 6.4, 6.5, beta or nightly; FOLDER is empty or from before.
# It needs npm, php-cli and php-sqlite3. The server runs until `kill -- -$(cat FOLDER/php.pid)`.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=$1 folder=$(realpath -m "$2") port=$3
site=$folder/site

if [ ! -e "$site/wp-config.php" ]; then
    mkdir -p "$folder" "$site"
    cd "$folder"
    npm pack --silent @wp-playground/wordpress-builds@0.9.4 >&2 || npm pack --silent @wp-playground/wordpress-builds >&2
    tar xzf wp-playground-*.tgz
    php -r '$zip = new ZipArchive; $zip->open($argv[1]); $zip->extractTo($argv[2]);' \
        "package/src/wordpress/wp-$version.zip" "$site" 2>/dev/null ||
        python3 -m zipfile -e "package/src/wordpress/wp-$version.zip" "$site"
    python3 -m zipfile -e package/src/sqlite-database-integration/sqlite-database-integration.zip "$folder"
    mv "$folder/sqlite-database-integration-main" "$site/wp-content/plugins/sqlite-database-integration"
    cp "$site/wp-content/plugins/sqlite-database-integration/db.copy" "$site/wp-content/db.php"
    cp -r "$here/../../wordpress/plugin" "$site/wp-content/plugins/newstool-related"
    cat >"$site/test-site.php" <<PHP
<?php
define( 'WP_HOME', 'http://127.0.0.1:$port' );
define( 'WP_SITEURL', WP_HOME );
define( 'WP_ENVIRONMENT_TYPE', 'local' ); // Application passwords over plain http.
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
PHP
    sed -i "0,/<?php/s//<?php require __DIR__ . '\/test-site.php';/" "$site/wp-config.php"
fi
cat >"$folder/password.php" <<'PHP'
<?php
require $argv[1] . '/wp-load.php';
$user = get_users( array( 'role' => 'administrator', 'number' => 1 ) )[0];
update_option( 'permalink_structure', '/%year%/%monthnum%/%postname%/' );
$made = WP_Application_Passwords::create_new_application_password( $user->ID, array( 'name' => 'newstool ' . time() ) );
echo "export NEWSTOOL_NEWER_USER='{$user->user_login}'\nexport NEWSTOOL_NEWER_APP_PASSWORD='{$made[0]}'\n";
PHP
exports=$(php -d display_errors=stderr "$folder/password.php" "$site")
PHP_CLI_SERVER_WORKERS=2 setsid php -S "127.0.0.1:$port" -t "$site" "$here/router.php" </dev/null >"$folder/php.log" 2>&1 &
echo $! >"$folder/php.pid"
sleep 2
printf '%s\n' "$exports" "export NEWSTOOL_NEWER_URL='http://127.0.0.1:$port'"
