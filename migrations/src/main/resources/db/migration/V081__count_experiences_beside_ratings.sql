-- They are counted in platform_lived, which stays when a platform is withdrawn: restored, it has them again.
alter table platform_standing drop column experiences;
