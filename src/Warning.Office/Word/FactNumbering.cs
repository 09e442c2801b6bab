using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>The numbering 一、二、三 of the style of facts, so that an editor who adds or deletes one need not renumber.</summary>
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
                new PreviousParagraphProperties(new Indentation { Left = "0", FirstLine = $"{LetterLayout.Characters(2)}" }))
            {
                LevelIndex = 0,
            })
        {
            AbstractNumberId = Id,
        },
        new NumberingInstance(new AbstractNumId { Val = Id }) { NumberID = Id });
}
