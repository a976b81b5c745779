-- A participation carries the visit's date, direction and company: "the companies that these people visited in the year" is then read
-- from one index. The database itself keeps the copies true (ON UPDATE CASCADE).
CREATE UNIQUE INDEX visits_participation ON visits (county_id, id, visited_on, direction, company_id);
CREATE INDEX visits_archived ON visits (county_id, id) WHERE archived_at IS NOT NULL;
CREATE TABLE visit_participations (
  visit_id uuid NOT NULL,
  county_id uuid NOT NULL REFERENCES organizations (id),
  user_id uuid NOT NULL REFERENCES users (id),
  position bigint NOT NULL,
  visited_on date NOT NULL,
  direction text NOT NULL,
  company_id uuid NOT NULL,
  PRIMARY KEY (visit_id, user_id),
  FOREIGN KEY (county_id, visit_id, visited_on, direction, company_id)
    REFERENCES visits (county_id, id, visited_on, direction, company_id) ON UPDATE CASCADE
);
INSERT INTO visit_participations (visit_id, county_id, user_id, position, visited_on, direction, company_id)
  SELECT p.visit_id, p.county_id, p.user_id, p.position, v.visited_on, v.direction, v.company_id
  FROM visit_participants p JOIN visits v ON v.id = p.visit_id;
DROP TABLE visit_participants;
ALTER TABLE visit_participations RENAME TO visit_participants;
CREATE INDEX visit_participants_user ON visit_participants (user_id, direction, visited_on, company_id, visit_id);
