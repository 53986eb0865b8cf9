/**
 * The web server: routes, strict parameters, answers, and what every answer must carry (validators,
 * cache policy, compression, security headers, metrics).
 *
 * <p>{@link fr.rezone.site.http.HttpServer} runs a {@link fr.rezone.site.http.Router}; a {@link
 * fr.rezone.site.http.RequestHandler} turns a {@link fr.rezone.site.http.Request} into a {@link
 * fr.rezone.site.http.Response} and sees neither sockets nor headers. Nothing here knows what a
 * territory is: this package imports no other of the project.
 */
@NullMarked
package fr.rezone.site.http;

import org.jspecify.annotations.NullMarked;
