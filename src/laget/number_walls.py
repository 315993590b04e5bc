"""Finding a child by a national number, part of `laget.walls`: the one look-up past the walls.

Whoever holds a number learns nothing by it that they do not know: it is the same child only where
they have the name too, and the child is not hidden from them.
"""

FUNCTIONS = """
-- The owner's, not the engine's: the engine never sees a number.
DROP FUNCTION IF EXISTS child_with_number(text, text);
-- A number is the same child where a given name and a family name agree, and the child is not
-- hidden from the one who asks. Else it is as if nobody had the number.
CREATE OR REPLACE FUNCTION names_agree(one text, other text) RETURNS boolean IMMUTABLE
  LANGUAGE sql AS $$ SELECT trim(one) = '' OR trim(other) = ''
     OR string_to_array(translate(lower(one), '-', ' '), ' ')
        && string_to_array(translate(lower(other), '-', ' '), ' ') $$;
CREATE OR REPLACE FUNCTION child_with_number(in_country text, digits text, given text, family text)
  RETURNS uuid STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT kept_record(c.id) FROM children_nationalid n JOIN children_child c ON c.id = n.child_id
     WHERE my_hat() IS NOT NULL AND n.country = in_country AND n.number = digits
       AND c.id <> ALL (ARRAY(SELECT guarded_children()))
       AND names_agree(c.given_name, given) AND names_agree(c.family_name, family)
     ORDER BY n.is_first DESC, n.from_on, n.id LIMIT 1 $$;
CREATE OR REPLACE FUNCTION number_stands(in_country text, digits text) RETURNS boolean STABLE
  SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT EXISTS (SELECT 1 FROM children_nationalid n
     WHERE n.country = in_country AND n.number = digits AND n.is_first) $$;
"""
