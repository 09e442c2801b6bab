using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Mapping;

/// <summary>Reads the columns of a feed whose rows are warnings of another body.</summary>
internal static class WarningMappingReader
{
    /// <summary>Reads <c>warnings</c> of a feed; null if it has none, or a required part is missing, which is reported.</summary>
    public static WarningMapping? Read(ObjectReader feed, Diagnostics diagnostics)
    {
        if (feed.Object("warnings", WarningFeedMessages.WarningsOfFeed) is not { } reader) return null;
        LocatedText? body = FormatReader.NotEmpty(reader.RequiredText("body"), diagnostics);
        LocatedText? number = FormatReader.NotEmpty(reader.RequiredText("number"), diagnostics);
        LocatedText? level = Column("level"), category = Column("category"), text = Column("text");
        MappedCell? struckOff = reader.Object("struckOff", WarningFeedMessages.StruckOffColumn) is { } column ? ReadStruckOff(column, diagnostics) : null;
        reader.Finish();
        return body is null || number is null ? null : new WarningMapping(body.Value.Trim(), number)
        {
            Level = level,
            Category = category,
            Text = text,
            StruckOff = struckOff,
        };

        LocatedText? Column(string key) => FormatReader.NotEmpty(reader.Text(key), diagnostics);
    }

    private static MappedCell? ReadStruckOff(ObjectReader reader, Diagnostics diagnostics)
    {
        LocatedText? column = FormatReader.NotEmpty(reader.RequiredText("column"), diagnostics);
        reader.Require("values");
        string[] values = [.. reader.Texts("values").Select(value => value.Value)];
        reader.Finish();
        return column is null ? null : new MappedCell(column) { Missing = values };
    }
}
