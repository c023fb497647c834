/** Who says so: the guide is this product's own, written by the documents it names. */
export const GUIDE_SOURCE = '渝税通办事指南'
