#!/usr/bin/env python3
"""Draws the label photos of this folder, all of invented products. Needs python3-pil, fonts-dejavu, fonts-liberation.

Run it in this folder; the noise is seeded, so that the pictures stay the same.
"""
import random

from PIL import Image, ImageDraw, ImageFilter, ImageFont

FONTS = "/usr/share/fonts/truetype/"
SANS = FONTS + "dejavu/DejaVuSans.ttf"
BOLD = FONTS + "dejavu/DejaVuSans-Bold.ttf"
SERIF = FONTS + "liberation/LiberationSerif-Regular.ttf"
NARROW = FONTS + "liberation/LiberationSansNarrow-Regular.ttf"

CAPSULES = """Dermiflora Daily
Probiotic for calm skin
30 vegetable capsules
Supplement Facts
Serving size: 1 capsule
Lactobacillus rhamnosus GG 5 billion CFU
Bifidobacterium lactis BB-12 5 billion CFU
Other ingredients: inulin, cellulose,
magnesium stearate. Contains milk.
Directions: take one capsule daily with water."""

CREAM = """Silvanelle Soothing Cream
for dry and sensitive skin
Ingredients: Aqua, Glycerin, Lactobacillus Ferment,
Bifida Ferment Lysate, Niacinamide, Squalane,
Butyrospermum Parkii Butter, Parfum, Linalool,
Phenoxyethanol, Xanthan Gum
Keep out of the reach of children. 50 ml"""

GERMAN = """Hautruhe Kapseln
Nahrungsergänzungsmittel mit Milchsäurebakterien
Zutaten: Inulin, Lactobacillus plantarum,
Lactobacillus reuteri, Hydroxypropylmethylcellulose
Täglich eine Kapsel mit Wasser einnehmen.
Eine Kapsel enthält 10 Milliarden KBE.
Für Kinder nicht geeignet und kühl lagern."""

LEFT = """Ingredients
Inulin, Lactobacillus
acidophilus LA-5,
Saccharomyces
boulardii, cellulose,
silicon dioxide."""

RIGHT = """Warnings
Do not use if you
have a weak immune
system. Keep cool
and dry. Contains
soy and milk."""


def page(text, font, size, paper=255, ink=20, width=None, margin=24):
    face = ImageFont.truetype(font, size)
    lines = text.split("\n")
    step = int(size * 1.45)
    width = width or max(int(face.getlength(line)) for line in lines) + 2 * margin
    image = Image.new("L", (width, step * len(lines) + 2 * margin), paper)
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        draw.text((margin, margin + number * step), line, font=face, fill=ink)
    return image


def add_noise(image, spread, source):
    data = bytes(min(255, max(0, value + int(source.gauss(0, spread)))) for value in image.tobytes())
    return Image.frombytes("L", image.size, data)


def shaded(image, darkest):
    width, height = image.size
    shade = Image.new("L", (width, 1))
    shade.putdata([int(255 - (255 - darkest) * x / width) for x in range(width)])
    shade = shade.resize((width, height))
    out = Image.frombytes("L", image.size, bytes(a * b // 255 for a, b in zip(image.tobytes(), shade.tobytes())))
    return out


def main():
    page(CAPSULES, SANS, 24).save("clean.png", optimize=True)
    page(CREAM, SERIF, 30).filter(ImageFilter.GaussianBlur(1.1)).save("blurred.jpg", quality=60)
    turned = page(CAPSULES, NARROW, 30, paper=235, ink=40).rotate(2.5, expand=True, fillcolor=235, resample=Image.BICUBIC)
    add_noise(turned, 14, random.Random(7)).save("slanted-noisy.jpg", quality=70)
    steep = page(CREAM, SANS, 24, paper=235, ink=40).rotate(14, expand=True, fillcolor=235, resample=Image.BICUBIC)
    steep.save("steep.jpg", quality=70)
    page(CAPSULES, SANS, 27).resize((265, 175), Image.LANCZOS).save("small.png", optimize=True)
    page(GERMAN, SANS, 26).save("german.png", optimize=True)
    shaded(page(CREAM, SANS, 26, paper=240, ink=30), 60).save("shadow.webp", quality=70)
    left, right = page(LEFT, SANS, 24, width=380), page(RIGHT, SANS, 24, width=380)
    columns = Image.new("L", (left.width + right.width + 40, max(left.height, right.height)), 255)
    columns.paste(left, (0, 0))
    columns.paste(right, (left.width + 40, 0))
    columns.save("two-columns.png", optimize=True)
    # As a telephone saves it: the pixels lie on their side, and a tag says how to turn them.
    sideways = page(CAPSULES, BOLD, 26).rotate(90, expand=True)
    tag = Image.Exif()
    tag[0x0112] = 6
    sideways.save("sideways.jpg", quality=70, exif=tag)
    page(CREAM, BOLD, 26, paper=25, ink=235).save("white-on-black.png", optimize=True)
    Image.new("L", (400, 300), 200).save("blank.png", optimize=True)


main()
