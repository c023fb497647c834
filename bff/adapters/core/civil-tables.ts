/** Rows of civil affairs (民政): who is married to whom, whose child is who. */
export interface CivilTables {
  citizen: { id_number: string; name: string; sex: 'male' | 'female'; born_on: string }
  marriage: { id: string; spouse_a: string; spouse_b: string; married_on: string; ended_on: string | null }
  family_member: { parent: string; child: string }
}
