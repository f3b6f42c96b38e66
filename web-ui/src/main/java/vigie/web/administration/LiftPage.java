package vigie.web.administration;

import vigie.member.Member;
import vigie.web.form.FormView;

/**
 * Switching a member's second factor off.
 *
 * @param on whether there is anything to switch off
 * @param own whether it is the reader's own, which is done elsewhere
 * @param needsPassword whether the reader's password is asked for: the session is no longer fresh
 */
public record LiftPage(FormView form, Member member, boolean on, boolean own, boolean needsPassword) {}
