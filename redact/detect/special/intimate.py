"""Words for sex life and orientation, and for genetic data. Data, no code.

Source of the categories: GDPR, article 9(1): sex life or sexual orientation; genetic data, as article 4(13) has it.
"""

from __future__ import annotations

from redact.detect.special.category import ANY, Category

ORIENTATION = Category(
    "SEXUAL_ORIENTATION",
    words={
        ANY: "bisexual|homosexual|heterosexual|pansexual|asexual|lgbtq*|lgbt|grindr|transgender",
        "en": (
            "lesbian|gay|homosexuality|bisexuality|sexual orientation|sexuality|same-sex partner|same-sex marriage|in the closet"
            "|came out|coming out|sex worker|escort service|affair with|extramarital affair|one-night stand|polyamorous|sex life"
            "|sexual partner*|trans woman|trans man|gender dysphoria|gender reassignment|queer"
        ),
        "de": (
            "lesbisch*|Lesbe|schwul*|homosexuell*|bisexuell*|heterosexuell*|pansexuell*|asexuell*|transsexuell*"
            "|sexuelle Orientierung"
            "|Coming-out|geoutet|Homosexualität|Sexualleben|Affäre|Seitensprung|Lebenspartnerin"
        ),
        "fr": (
            "lesbienne|homosexuel*|bisexuel*|hétérosexuel*|pansexuel*|transsexuel*|orientation sexuelle|coming out|homo"
            "|vie sexuelle"
            "|liaison extraconjugale|homosexualité|gay"
        ),
        "es": (
            "lesbiana|homosexual*|bisexual*|heterosexual*|pansexual*|transexual*|orientación sexual|salió del armario"
            "|salir del armario|salí del armario|vida sexual|gay|homosexualidad|aventura extramatrimonial"
        ),
        "it": (
            "lesbica|omosessual*|bisessual*|eterosessual*|pansessual*|transessual*|orientamento sessuale|gay|vita sessuale"
            "|relazione extraconiugale|fatto coming out"
        ),
        "pt": (
            "lésbica|homossexual|homossexuais|bissexual|heterossexual|pansexual|transexual|orientação sexual|gay|vida sexual"
            "|saiu do armário|saí do armário|relação extraconjugal|travesti"
        ),
        "nl": (
            "lesbisch*|lesbienne|homoseksue*|biseksue*|heteroseksue*|panseksue*|transseksue*|seksuele geaardheid|homo|uit de kast"
            "|seksleven|buitenechtelijke"
        ),
        "pl": (
            "lesbijk*|gejem|gej|homoseksual*|biseksual*|heteroseksual*|panseksual*|transseksual*|orientacja seksualna"
            "|orientację seksualną"
            "|orientacji seksualnej|życie seksualne|wyszła z szafy|wyszedł z szafy|romans z"
        ),
    },
    traits={
        "en": "straight|bi|trans|queer|a lesbian|openly gay|ace|closeted|in a same-sex relationship|nonbinary and queer",
        "de": "schwul|bi|hetero|trans|queer",
        "fr": "hétéro|bi|gay|pédé|trans|lesbienne",
        "es": "gay|bi|hetero|trans",
        "it": "gay|bi|etero|trans|frocio",
        "pt": "gay|bi|hétero|trans|sapatão",
        "nl": "homo|bi|hetero|lesbisch|trans|pot",
        "pl": "bi|hetero|gejem|trans",
    },
    objects={"en": "gay|bi|straight|queer|trans|lesbian|bisexual", "de": "schwul|lesbisch|queer", "fr": "gay|lesbienne"},
    said=(
        "came out as|coming out to my|hat sich als schwul geoutet|hat sich als lesbisch geoutet|a fait son coming out"
        "|ha hecho pública su homosexualidad|is uit de kast gekomen|slept with my|sleeping with my|cheating on my"
    ),
    labels=(
        "sexual orientation|sexual preference|sexuelle orientierung|orientation sexuelle|orientación sexual|orientamento sessuale"
        "|orientação sexual|seksuele geaardheid|seksuele voorkeur|orientacja seksualna|sexuality"
    ),
    closed_labels="orientation|orientierung|orientación|orientamento|orientação|geaardheid|orientacja|interested in|looking for",
    values="straight|hetero|gay or lesbian|bi|queer|heterosexual|gay|lesbian|asexual|straight/heterosexual",
    nothing=(
        "gay bar|gay marriage|gay pride|straight line|straight away|straight forward|gay rights|lesbian bar|trans fat|gay times"
        "|asexual reproduction|homo sapiens|lgbtq history|enola gay|marvin gaye|bi-weekly|affair with the|came out of"
    ),
)  # fmt: skip

GENETIC = Category(
    "GENETIC_DATA",
    words={
        ANY: (
            "brca1|brca2|brca|23andme|ancestrydna|myheritage dna|apoe4|apoe e4|mthfr|cftr|haplogroup|lynch syndrome"
            "|huntington's gene"
            "|karyotype|trisomy 21|exome sequencing|hla-b27|factor v leiden|carrier screening"
        ),
        "en": (
            "genetic test*|genetic testing|genetic disorder|genetic disease|genetic counsell*|genetic counsel*"
            "|genetic predisposition"
            "|genetic mutation|genetic risk|genetic marker*|gene mutation|dna test*|dna sample|dna profile|dna results|dna match"
            "|genome sequenc*|whole genome|carrier of the|carrier status|hereditary cancer|hereditary disease|paternity test"
            "|huntington's|huntington's disease|cystic fibrosis gene|sickle cell*|tay-sachs|family genetic history|genetic data"
            "|genetically predisposed"
        ),
        "de": (
            "Gentest*|Genmutation*|genetische Veranlagung|genetische Untersuchung|genetischer Befund|Erbkrankheit*|DNA-Test*"
            "|DNA-Profil|DNA-Probe|Vaterschaftstest|Humangenetik|Anlageträger*|Genträger*|erblich vorbelastet|Chorea Huntington"
        ),
        "fr": (
            "test génétique|tests génétiques|mutation génétique|prédisposition génétique|maladie génétique|maladie héréditaire"
            "|test adn|profil adn|test de paternité|porteur du gène|porteuse du gène|conseil génétique|porteuse de la mutation"
        ),
        "es": (
            "prueba genética|pruebas genéticas|test genético|mutación genética|predisposición genética|enfermedad genética"
            "|enfermedad hereditaria|prueba de adn|test de adn|perfil de adn|prueba de paternidad|portador del gen"
            "|portadora del gen"
        ),
        "it": (
            "test genetico|test genetici|mutazione genetica|predisposizione genetica|malattia genetica|malattia ereditaria"
            "|test del dna|profilo del dna|test di paternità|portatore del gene|portatrice del gene|consulenza genetica"
            "|portatrice sana|portatore sano"
        ),
        "pt": (
            "teste genético|testes genéticos|mutação genética|predisposição genética|doença genética|doença hereditária"
            "|teste de dna|teste de adn|perfil de dna|teste de paternidade|portador do gene|portadora do gene"
        ),
        "nl": (
            "genetische test|genetisch onderzoek|dna-test|dna-onderzoek|genmutatie|erfelijke aanleg|erfelijke ziekte"
            "|erfelijk belast|vaderschapstest|dna-profiel|draagster van het gen|drager van het gen|erfelijkheidsonderzoek"
        ),
        "pl": (
            "test genetyczny|testy genetyczne|testu genetycznego|badanie genetyczne|badania genetyczne|badań genetycznych"
            "|mutacje genu|mutację genu|mutacja genu|choroba genetyczna|chorobę genetyczną|predyspozycja genetyczna"
            "|predyspozycję genetyczną|test dna"
            "|testu dna|profil dna|test na ojcostwo|nosicielka genu|nosicielem genu|nosicielką genu"
        ),
    },
    traits={},
    objects={"en": "gene|the gene|recessive gene|mutation", "de": "Gendefekt*|Gen", "fr": "gène", "pl": "genu"},
    said="carries the brca|tested positive for brca*|carrier of the brca*|i'm a carrier for",
    labels=(
        "genotype|haplogroup|paternal haplogroup|maternal haplogroup|karyotype|dna profile|genetic test result"
        "|genetic test results"
        "|genetic risk|genetic predisposition|carrier status|gentest|genetischer befund|résultat du test génétique"
        "|resultado de la prueba genética|esito del test genetico|resultado do teste genético|uitslag dna-test"
        "|wynik badania genetycznego|polygenic risk score|brca1|brca2"
    ),
    closed_labels="mutation|gene|variant|gen|gene mutation",
    values="brca1|brca2|cftr|apoe4|apoe|mthfr|pathogenic variant|heterozygous|homozygous|45|46|47|likely pathogenic",
    nothing=(
        "genetic algorithm*|gene expression database|genetic programming|mutation testing|carrier of the signal"
        "|carrier of the message"
    ),
)  # fmt: skip
