/**
 * Places on a camera's picture and on the ground it shows. Lengths on the picture are shares of its width and height:
 * 0,0 is the upper left corner and 1,1 the lower right.
 */
@NullMarked
package id.balai.eye.picture;

import org.jspecify.annotations.NullMarked;
