using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>Facts are numbered 一、二、三 by their style, so that one more or less renumbers itself.</summary>
internal static class FactNumbering
{
    public const int Id = 1;

    public static Numbering Create() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new DocumentFormat.OpenXml.Wordprocessing.Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.ChineseCountingThousand },
                new ParagraphStyleIdInLevel { Val = LetterStyles.Fact },
                new LevelSuffix { Val = LevelSuffixValues.Nothing },
                new LevelText { Val = "%1、" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "0", FirstLine = $"{LetterForm.Characters(2)}" }))
            {
                LevelIndex = 0,
            })
        {
            AbstractNumberId = Id,
        },
        new NumberingInstance(new AbstractNumId { Val = Id }) { NumberID = Id });
}
