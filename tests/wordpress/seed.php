<?php
/**
 * Publishes the posts that stdin has as JSON Lines, and writes the number of each to stdout.
 *
 * A line has title and content as they are typed, and may have excerpt, categories and tags (names, made where they
 * are missing), date (UTC), status, password, author.
 */

require getenv( 'NEWSTOOL_WP_DIR' ) . '/dist/usr/share/wordpress/wp-load.php';
require ABSPATH . 'wp-admin/includes/taxonomy.php';

wp_set_current_user( 1 ); // Who may write any HTML.
wp_defer_term_counting( true );

while ( false !== ( $line = fgets( STDIN ) ) ) {
	$post       = json_decode( $line, true, 512, JSON_THROW_ON_ERROR );
	$categories = array_map( fn( $name ) => category_exists( $name ) ?: wp_create_category( $name ), $post['categories'] ?? array() );
	$date       = $post['date'] ?? '2025-03-01 10:00:00';
	$id         = wp_insert_post(
		wp_slash(
			array(
				'post_title'    => $post['title'],
				'post_content'  => $post['content'],
				'post_excerpt'  => $post['excerpt'] ?? '',
				'post_status'   => $post['status'] ?? 'publish',
				'post_password' => $post['password'] ?? '',
				'post_author'   => $post['author'] ?? 1,
				'post_date'     => $date,
				'post_date_gmt' => $date,
				'post_category' => $categories,
				'tags_input'    => $post['tags'] ?? array(),
			)
		),
		true
	);
	if ( is_wp_error( $id ) ) {
		fwrite( STDERR, $id->get_error_message() . "\n" );
		exit( 1 );
	}
	echo "$id\n";
}

wp_defer_term_counting( false );
