"""Finding a child by a national number, part of `laget.walls`: the one look-up past the walls.

Whoever holds a number learns nothing by it that they do not know: it is the same child only where
they have the names too, and the child is not hidden from them. Else it is as if nobody had the
number. A name left out is no key to one that is written. The owner's function, not the engine's,
who never sees a number; who writes the same number at the same time waits for the first.
"""

FUNCTIONS = """
DROP FUNCTION IF EXISTS child_with_number(text, text);
CREATE OR REPLACE FUNCTION name_agrees(kept text, said text) RETURNS boolean IMMUTABLE
  LANGUAGE sql AS $$ SELECT trim(kept) = ''
     OR array_remove(string_to_array(translate(lower(kept), '-', ' '), ' '), '')
        && array_remove(string_to_array(translate(lower(said), '-', ' '), ' '), '') $$;
CREATE OR REPLACE FUNCTION child_with_number(in_country text, digits text, given text, family text)
  RETURNS uuid SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE found uuid;
BEGIN
  IF my_hat() IS NULL THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(in_country || digits, 0));
  SELECT kept_record(c.id) INTO found
    FROM children_nationalid n JOIN children_child c ON c.id = n.child_id
    WHERE n.country = in_country AND n.number = digits
      AND c.id <> ALL (ARRAY(SELECT guarded_children()))
      AND name_agrees(c.given_name, given) AND name_agrees(c.family_name, family)
    ORDER BY n.from_on, n.id LIMIT 1;
  RETURN found;
END $$;
"""
