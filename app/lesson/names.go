package lesson

import "strings"

// codeNames are colours and birds: easy to say, to write and to tell apart.
const codeNames = `Blue Heron, Red Kite, Grey Owl, Green Finch, White Stork, Black Swan, Golden Plover, Silver Gull,
Brown Wren, Amber Lark, Scarlet Ibis, Indigo Jay, Copper Grouse, Violet Swift, Olive Robin, Coral Tern,
Ivory Egret, Ruby Sparrow, Slate Raven, Bronze Quail, Crimson Thrush, Azure Magpie, Jade Parrot, Rose Starling,
Teal Duck, Ochre Falcon, Pearl Dove, Russet Eagle, Lemon Canary, Maroon Pelican, Sable Crow, Lilac Linnet,
Navy Puffin, Sandy Curlew, Snowy Petrel, Mossy Bittern, Misty Osprey, Sunny Oriole, Stormy Cormorant, Quiet Nightjar`

// CodeNames are what pupils pick their name from: no other one is asked for.
func CodeNames() []string {
	return strings.FieldsFunc(strings.ReplaceAll(codeNames, "\n", " "), func(r rune) bool { return r == ',' })
}
