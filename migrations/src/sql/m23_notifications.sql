-- What a person is told. The words are made from kind and parameters where they are shown, in the reader's language.
CREATE TABLE notifications (
  id uuid PRIMARY KEY,
  county_id uuid NOT NULL REFERENCES organizations (id),
  user_id uuid NOT NULL REFERENCES users (id),
  kind text NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  parameters text NOT NULL,
  in_app boolean NOT NULL,
  digest boolean NOT NULL,
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  digested_at timestamptz
);
CREATE INDEX notifications_inbox ON notifications (user_id, created_at, id);
CREATE INDEX notifications_unread ON notifications (user_id, created_at, id) WHERE read_at IS NULL;
CREATE INDEX notifications_undigested ON notifications (user_id) WHERE digest AND digested_at IS NULL;

CREATE TABLE notification_preferences (
  county_id uuid NOT NULL REFERENCES organizations (id),
  user_id uuid NOT NULL REFERENCES users (id),
  kind text NOT NULL,
  in_app boolean NOT NULL,
  digest boolean NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (county_id, user_id, kind)
);

-- Where a digest goes. An address is personal data: sealed, and masked for showing.
CREATE TABLE notification_addresses (
  county_id uuid NOT NULL REFERENCES organizations (id),
  user_id uuid NOT NULL REFERENCES users (id),
  email_cipher text NOT NULL,
  email_masked text NOT NULL,
  digested_at timestamptz,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (county_id, user_id)
);
