package id.balai.audit;

import id.balai.platform.AuditTrail;

/** The record of who saw and did what. */
public interface Audit extends AuditTrail {}
