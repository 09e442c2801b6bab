namespace EarlyWarning.Letters;

/// <summary>The slip on which the addressee answers.</summary>
internal static class LetterSlip
{
    private const string Sealed = "　　　　　　　　　　年　　月　　日";

    public static LetterReplySlip Of(Letter letter, LetterKind kind, string title, string issuer)
    {
        string number = letter.Number ?? LetterDocument.NumberToCome;
        return new LetterReplySlip($"{title}回执", issuer, $"你会《{title}》（{number}）收悉，现回复如下：", Fields(letter, kind));
    }

    private static LetterReplyField[] Fields(Letter letter, LetterKind kind) => kind == LetterKind.Suggestion
        ?
        [
            new LetterReplyField("用人单位", Text: letter.Name),
            new LetterReplyField("收到日期"),
            new LetterReplyField("是否立案"),
            new LetterReplyField("处理结果", Lines: 6),
            new LetterReplyField("不予立案的理由", Lines: 3),
            new LetterReplyField("经办人及电话"),
            new LetterReplyField("单位盖章", Lines: 2, Text: Sealed),
        ]
        :
        [
            new LetterReplyField("用人单位", Text: letter.Name),
            new LetterReplyField("收到日期"),
            new LetterReplyField("改正情况", Lines: 6),
            new LetterReplyField("未改正的原因", Lines: 3),
            new LetterReplyField("经办人及电话"),
            new LetterReplyField("单位盖章", Lines: 2, Text: Sealed),
        ];
}
