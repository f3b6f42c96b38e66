-- Few cases of a kind are open, whatever the share of open ones among all: without this the planner expects many times more.
create statistics moderation_case_state_by_kind (mcv) on kind, status from moderation_case;
analyze moderation_case;
