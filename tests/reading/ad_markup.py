"""Markup of ads as well-known sites and content systems print it, and of what only looks like one; invented words."""

ONE_AD = {
    "a British daily's slot": (
        (
            '<div id="dfp-ad--inline1" class="js-ad-slot ad-slot ad-slot--inline ad-slot--inline1" data-name="inline1" '
            'aria-hidden="true"><div class="ad-slot__label">Advertisement</div></div>'
        ),
        "Advertisement",
    ),
    "a broadcaster's slot, empty": (
        '<div data-component="ad-slot" class="ssrcss-1xqj3vt-AdSlot e1x"><div id="dotcom-mid_1"></div></div>',
        "[Advertisement]",
    ),
    "a French daily's slot": (
        '<section class="dfp-slot dfp__inread dfp__slot" id="inread_top-1" data-format="inread"></section>',
        "[Advertisement]",
    ),
    "a French daily's slot with words": (
        (
            '<div class="fig-ad-content"><span class="fig-ad-content__label">Publicité</span>'
            '<div id="fig-pave-1" class="fig-ad"></div></div>'
        ),
        "Publicité",
    ),
    "a free daily's slot": (
        (
            '<div class="c-ad-placeholder__container c-ad-placeholder__small" data-ads-core=\'{"type":"Pave-Haut"}\'>'
            "<span>La suite après cette publicité</span></div>"
        ),
        "La suite après cette publicité",
    ),
    "a German weekly's slot": (
        (
            '<div class="ad-container" data-ct-area="articleparagraph"><div id="iqadtile4" class="ad-desktop">'
            '<span class="ad-label">Anzeige</span></div></div>'
        ),
        "Anzeige",
    ),
    "a German magazine's slot under a custom tag": (
        '<a-ad class="a-ad" ad-name="mobile_1"><div data-area="contentad">Anzeige</div></a-ad>',
        "Anzeige",
    ),
    "label and slot without a wrapper": (
        '<p style="text-align:center">Advertisement</p><div id="div-gpt-ad-1599-0"><script>go()</script></div>',
        "Advertisement",
    ),
    "a Spanish daily's slot": (
        '<div class="ad ad-giga ad-giga-2"><div id="elpais_gpt-MPU2" class="ad_mpu"></div></div>',
        "[Advertisement]",
    ),
    "an Italian daily's slot": (
        '<div class="adv adv-inside"><p class="adv-label">Pubblicità</p><div id="rcsad_TopLeft"></div></div>',
        "Pubblicità",
    ),
    "a Polish portal's slot": (
        '<div class="art_embed ad"><p class="banLabel">REKLAMA</p><div id="adsMidboard" class="slot"></div></div>',
        "REKLAMA",
    ),
    "a Ukrainian daily's slot": (
        '<div class="nts-ad nts-ad-h300"><div class="nts-ad__title">Реклама:</div><div class="UP_ART_320"></div></div>',
        "Реклама:",
    ),
    "an American daily's slot": (
        (
            '<div id="story-ad-1-wrapper" class="css-1gsz3k9"><div class="css-17sp2c2"><div class="ad-header">'
            '<p class="css-1n6z4y">Advertisement</p></div><a href="#after-story-ad-1" class="css-777zgl">SKIP AD'
            '</a><div id="story-ad-1" class="ad story-ad-1-wrapper"></div></div></div>'
        ),
        "Advertisement SKIP AD",
    ),
    "an American daily's slot in rows": (
        (
            '<div data-qa="article-body-ad"><div class="dib pr"><wp-ad class="dn" id="slug_inline"'
            "><div>Advertisement</div></wp-ad></div></div>"
        ),
        "Advertisement",
    ),
    "a broadcaster's slot beside a notice": (
        (
            '<div class="ad-slot-dynamic ad-slot__ad-wrapper"><div class="ad-feedback__modal">Ad Feedback</div>'
            '<div data-ad-id="ad_nat_btf_01" class="ad-slot"></div></div>'
        ),
        "Ad Feedback",
    ),
    "a tabloid's slot, hidden": (
        (
            '<div class="adHolder molads_ff" id="mpu_puff_1" style="display:none"><div class="mol-ads-label-container">'
            '<span class="mol-ads-label">Advertisement</span></div></div>'
        ),
        "Advertisement",
    ),
    "a widget of paid links": (
        (
            '<div id="taboola-below-article" class="trc_related_container"><span>Sponsored Links</span>'
            '<a href="//x.example/1">Doctors stunned by roots</a><a href="//x.example/2">Cars nobody wants</a></div>'
        ),
        "Sponsored Links Doctors stunned by roots Cars nobody wants",
    ),
    "an AMP slot": (
        '<amp-ad width="300" height="250" type="doubleclick" data-slot="/4/x"></amp-ad>',
        "[Advertisement]",
    ),
    "a content system's own ads": (
        (
            '<div class="code-block code-block-2" style="margin:8px 0"><ins class="adsbygoogle" data-ad-client="ca-1"'
            ' data-ad-slot="2"></ins></div>'
        ),
        "[Advertisement]",
    ),
    "an ad server's frame": (
        '<p><iframe src="https://ads.example.org/show?z=4" width="300" height="250"></iframe></p>',
        "[Advertisement]",
    ),
    "a caption that is a label": (
        '<figure><a href="https://boots.example"><img src="/b.jpg"></a><figcaption>ANZEIGE</figcaption></figure>',
        "ANZEIGE",
    ),
    "a paid banner": (
        '<p><a href="https://boots.example" rel="nofollow sponsored"><img src="/b.jpg" alt="Anzeige"></a></p>',
        "Anzeige",
    ),
    "a labelled box": (
        '<div class="c1"><span>Sponsored</span><h4><a href="https://boots.example">Dry boots</a></h4></div>',
        "Sponsored Dry boots",
    ),
    "a newsletter of a letter-writing site": (
        (
            '<div class="subscription-widget-wrap"><p>Thanks for reading The Bridge! Subscribe for free.'
            '</p><form><input type="email" name="email" placeholder="E-mail"><input type="submit"></form></div>'
        ),
        "Thanks for reading The Bridge! Subscribe for free.",
    ),
    "a push to subscribe": (
        (
            '<div class="o-topper newsletter-promo"><h3>The morning in one letter</h3><p>Sign up for our newsletter and'
            " never miss a bridge.</p></div>"
        ),
        "The morning in one letter Sign up for our newsletter and never miss a bridge.",
    ),
    "a label in look-alike letters": ("<div><b>Sроnsоrеd</b></div>", "Sроnsоrеd"),
    "a label before the paragraphs of a box": (
        '<aside class="sponsored-box"><p>Anzeige</p><p>Der neue Kombi: jetzt Probe fahren.</p></aside>',
        "Anzeige Der neue Kombi: jetzt Probe fahren.",
    ),
}

NO_AD = {
    "a header with a publication date": '<header class="article-header"><p class="pub-date">Monday</p></header>',
    "a body that has ads": '<div class="has-ads ads-enabled"><p>A ferry would cost two hundred pounds a day.</p></div>',
    "a hash": '<div class="styles_x1ad3f_K"><p>A ferry would cost two hundred pounds a day.</p></div>',
    "a category": '<div class="tag-ads category-advertising"><p>A ferry would cost two hundred pounds.</p></div>',
    "a teaser of the house": '<div class="promo promo-link"><a href="/old">How the bridge was built</a></div>',
    "a list of the house": '<ul class="related"><li><a class="newsletter" href="/newsletter">Newsletter</a></li></ul>',
    "a reader counter": '<img src="https://count.example/ad.gif" class="ad-pixel" width="1" height="1">',
    "a frame that counts": '<iframe src="https://www.googletagmanager.example/ns.html" height="0" width="0"></iframe>',
    "a comment form": '<form class="comment-form"><textarea></textarea><input type="email" name="email"></form>',
    "a paid link in a sentence": '<p>The ferry is built by <a rel="sponsored" href="https://b.example">Hull and Sons'
    "</a>, a yard in the south that has built ferries for sixty years.</p>",
    "talk about advertising": "<p>The advertisement for the ferry was sponsored by the port, the mayor said.</p>",
    "a league's ladder": '<table class="leaderboard"><tr><td>Northbridge Rovers</td><td>41 points</td></tr></table>',
    "a house that serves beer": '<div class="pub-name"><p>The Anchor, a pub by the bridge, lost its guests.</p></div>',
    "a joke about a call": "<p>Subscribe now or later, the mayor joked, but read the report before the vote.</p>",
    "a sponsor of a club": '<h2 class="article__heading">Sponsor leaves the club after twenty years on its shirts</h2>',
}
