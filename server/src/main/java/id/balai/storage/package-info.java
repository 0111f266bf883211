/**
 * Files that belong to what is in the database: pictures, evidence, later recordings. {@link id.balai.storage.ObjectStore}
 * keeps them in a folder or in S3-compatible storage, with one behaviour.
 */
@ApplicationModule(displayName = "Storage", allowedDependencies = "platform")
@NullMarked
package id.balai.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
