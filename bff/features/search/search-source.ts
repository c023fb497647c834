/** Who says so: what is found is this product's own, what is answered rests on the law each answer cites. */
export const SEARCH_SOURCE = '渝税通目录'
export const ANSWER_SOURCE = '现行税法，依据见每条答复'
