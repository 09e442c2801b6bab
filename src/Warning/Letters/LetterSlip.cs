namespace EarlyWarning.Letters;

/// <summary>Makes the slip on which the addressee answers.</summary>
internal static class LetterSlip
{
    public static LetterReplySlip Of(Letter letter, LetterDefinition kind, string title, string issuer)
    {
        string number = letter.Number ?? LetterDocument.NumberToCome;
        return new LetterReplySlip($"{title}回执", issuer, $"你会《{title}》（{number}）收悉，现回复如下：", [new LetterReplyField("用人单位", Text: letter.Name), .. kind.SlipFields]);
    }
}
