@NullMarked
package id.balai.eye.models;

import org.jspecify.annotations.NullMarked;
