<?php
/**
 * Plugin Name: newstool Related Posts
 * Description: Shows below each post the related posts that newstool wrote for it. Shortcode: [newstool_related].
 * Version: 0.1.0
 * Requires at least: 5.7
 * Requires PHP: 7.4
 * License: GPL-2.0-or-later
 * License URI: https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain: newstool-related
 *
 * newstool writes numbers of posts and their leads into the post meta "newstool_related" over the REST API. Titles,
 * addresses and dates are the posts' own, at the time the page is shown. The page needs no script and no style sheet.
 *
 * @package newstool
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const NEWSTOOL_RELATED_META = 'newstool_related';
const NEWSTOOL_RELATED_MOST = 20; // Links: more is no list that anybody reads.

add_action( 'init', 'newstool_related_register' );
add_filter( 'the_content', 'newstool_related_append', 20 ); // After wpautop, blocks and shortcodes.

/** Registers the meta, which only those who may edit the post read and write over REST, the shortcode and the block. */
function newstool_related_register() {
	register_post_meta(
		'post',
		NEWSTOOL_RELATED_META,
		array(
			'type'              => 'array',
			'description'       => 'Related posts, best first, written by newstool.',
			'single'            => true,
			'auth_callback'     => 'newstool_related_may_edit',
			'sanitize_callback' => 'newstool_related_sanitize',
			'show_in_rest'      => array(
				'schema' => array(
					'context'  => array( 'edit' ),
					'maxItems' => NEWSTOOL_RELATED_MOST,
					'items'    => array(
						'type'                 => 'object',
						'additionalProperties' => false,
						'properties'           => array(
							'id'   => array(
								'type'     => 'integer',
								'minimum'  => 1,
								'required' => true,
							),
							'lead' => array( 'type' => 'string' ),
						),
					),
				),
			),
		)
	);
	add_shortcode( 'newstool_related', 'newstool_related_block' );
	wp_register_script( 'newstool-related-editor', '', array( 'wp-blocks', 'wp-element' ), '0.1.0', true );
	wp_add_inline_script(
		'newstool-related-editor',
		'wp.blocks.registerBlockType( "newstool/related", { apiVersion: 2, title: "newstool Related Posts", icon: "list-view",'
		. ' category: "widgets", edit: function () { return wp.element.createElement( "p", null, "Related posts" ); },'
		. ' save: function () { return null; } } );'
	);
	register_block_type(
		'newstool/related',
		array(
			'api_version'     => 2,
			'uses_context'    => array( 'postId' ),
			'editor_script'   => 'newstool-related-editor',
			'render_callback' => 'newstool_related_render',
		)
	);
}

/**
 * Whether a user may write the meta of a post.
 *
 * @param bool   $allowed What WordPress would answer.
 * @param string $key     The meta key.
 * @param int    $post_id The post.
 * @param int    $user_id The user.
 * @return bool
 */
function newstool_related_may_edit( $allowed, $key, $post_id, $user_id ) {
	return user_can( $user_id, 'edit_post', $post_id );
}

/**
 * The links in the form in which they are stored: numbers, and leads as plain text.
 *
 * @param mixed $links What was sent.
 * @return array
 */
function newstool_related_sanitize( $links ) {
	$clean = array();
	foreach ( is_array( $links ) ? array_slice( $links, 0, NEWSTOOL_RELATED_MOST ) : array() as $link ) {
		if ( is_array( $link ) && ! empty( $link['id'] ) ) {
			$lead    = isset( $link['lead'] ) && is_string( $link['lead'] ) ? $link['lead'] : '';
			$clean[] = array(
				'id'   => absint( $link['id'] ),
				'lead' => trim( preg_replace( '/\s+/u', ' ', wp_check_invalid_utf8( $lead, true ) ) ),
			);
		}
	}
	return $clean;
}

/**
 * Adds the block below the text of a post that is shown alone, unless its text or its template has the block already.
 *
 * @param string $content The text.
 * @return string
 */
function newstool_related_append( $content ) {
	$post = get_post();
	if ( ! $post || ! is_singular( 'post' ) || ! is_main_query() || get_queried_object_id() !== $post->ID ) {
		return $content;
	}
	if ( doing_filter( 'get_the_excerpt' ) || post_password_required( $post ) || newstool_related_is_placed( $post ) ) {
		return $content;
	}
	return $content . newstool_related_block();
}

/**
 * Whether the text or the block theme's template says itself where the block goes.
 *
 * @param WP_Post $post The post.
 * @return bool
 */
function newstool_related_is_placed( $post ) {
	global $_wp_current_template_content;
	return has_shortcode( $post->post_content, 'newstool_related' )
		|| has_block( 'newstool/related', $post )
		|| ( is_string( $_wp_current_template_content ) && has_block( 'newstool/related', $_wp_current_template_content ) );
}

/**
 * The block for block themes.
 *
 * @param array    $attributes None.
 * @param string   $content    None.
 * @param WP_Block $block      The block, whose context says which post it stands with.
 * @return string
 */
function newstool_related_render( $attributes, $content, $block ) {
	return newstool_related_block( array( 'id' => isset( $block->context['postId'] ) ? $block->context['postId'] : 0 ) );
}

/**
 * The HTML of the block, "" where a post has no related post that everybody may read. Also the shortcode.
 *
 * @param array|string $attributes May have the id of another post than the current one.
 * @return string
 */
function newstool_related_block( $attributes = array() ) {
	$post_id = is_array( $attributes ) && ! empty( $attributes['id'] ) ? absint( $attributes['id'] ) : get_the_ID();
	$links   = $post_id ? newstool_related_sanitize( get_post_meta( $post_id, NEWSTOOL_RELATED_META, true ) ) : array();
	_prime_post_caches( wp_list_pluck( $links, 'id' ), false, false );
	$items = '';
	foreach ( $links as $link ) {
		$related = get_post( $link['id'] );
		if ( $related && $related->ID !== $post_id && is_post_publicly_viewable( $related ) && '' === $related->post_password ) {
			$items .= newstool_related_item( $related, $link['lead'] );
		}
	}
	if ( '' === $items ) {
		return '';
	}
	$name = 'newstool-related-' . $post_id;
	return sprintf(
		"\n<section class=\"newstool-related\" aria-labelledby=\"%s\">\n<h2 id=\"%s\">%s</h2>\n<ul>\n%s</ul>\n</section>\n",
		esc_attr( $name ),
		esc_attr( $name ),
		esc_html__( 'Related Posts', 'newstool-related' ),
		$items
	);
}

/**
 * One related post: its title as a link, its date, and the lead, in which "&amp;" is text and no entity.
 *
 * @param WP_Post $post The related post.
 * @param string  $lead Plain text.
 * @return string
 */
function newstool_related_item( $post, $lead ) {
	$title = wp_strip_all_tags( get_the_title( $post ) );
	return sprintf(
		"<li><a href=\"%s\">%s</a> <time datetime=\"%s\">%s</time>%s</li>\n",
		esc_url( get_permalink( $post ) ),
		'' === $title ? '#' . $post->ID : esc_html( $title ),
		esc_attr( get_the_date( DATE_W3C, $post ) ),
		esc_html( get_the_date( '', $post ) ),
		'' === $lead ? '' : '<p>' . esc_html( str_replace( '&', '&amp;', $lead ) ) . '</p>'
	);
}
