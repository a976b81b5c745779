-- Records of a rare type that meet a common word are found from the type.
CREATE INDEX search_documents_type ON search_documents (county_id, subject_type);
CREATE INDEX visits_project ON visits (project_id, visited_on, id);
