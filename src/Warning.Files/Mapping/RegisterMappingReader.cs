using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Matching;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Files.Mapping;

/// <summary>Reads the <c>companies</c> object of a scan file.</summary>
internal sealed class RegisterMappingReader(ObjectReader reader, IndicatorLookup indicators, Diagnostics diagnostics)
{
    private static readonly string[] IdKinds = ["uscc", "any"];

    public RegisterMapping? Read(double maxRejects)
    {
        RowOrigin? origin = RowOrigin.Read(reader, diagnostics);
        LocatedText? id = FormatReader.NotEmpty(reader.RequiredText("id"), diagnostics);
        IdKind idKind = ReadIdKind();
        LocatedText? name = FormatReader.NotEmpty(reader.Text("name"), diagnostics);
        LocatedText? town = FormatReader.NotEmpty(reader.Text("town"), diagnostics), address = FormatReader.NotEmpty(reader.Text("address"), diagnostics);
        List<AttributeMapping> attributes = ReadAttributes();
        RegisterMapping mapping = new()
        {
            File = origin?.Name.Value ?? "",
            IsSource = origin is { IsSource: true },
            Format = origin is { IsSource: true } ? RecordFormat.Found : FormatReader.Read(reader, diagnostics),
            Id = id!,
            IdKind = idKind,
            Name = name,
            Town = town,
            Address = address,
            Attributes = attributes,
            MaxRejects = maxRejects,
        };
        reader.Finish();
        return origin is null || id is null ? null : mapping;
    }

    private IdKind ReadIdKind()
    {
        if (reader.Text("idKind") is not { } text || text.Value == IdKinds[0]) return IdKind.CreditCode;
        if (text.Value == IdKinds[1]) return IdKind.Any;
        diagnostics.Error(DiagnosticCodes.UnknownChoice, text.Json,
            JsonMessages.WrongChoice("idKind", IdKinds, Excerpt.Of(text.Value), Suggestion.Advice(text.Value, IdKinds)));
        return IdKind.CreditCode;
    }

    private List<AttributeMapping> ReadAttributes()
    {
        List<AttributeMapping> attributes = [];
        foreach (JsonMember member in reader.Members("attributes"))
        {
            Indicator? indicator = indicators.Find(member, IndicatorKind.Attribute, reader.Json.Source, RegisterMapping.FeedId);
            if (member.Value.Kind != JsonKind.Text)
            {
                ObjectReader.ReportType(member.Value, diagnostics, ScanFileMessages.ColumnOf(Excerpt.Of(member.Name)));
                continue;
            }

            LocatedText? column = FormatReader.NotEmpty(new LocatedText(member.Value.Text, member.Value), diagnostics);
            if (indicator is not null && column is not null) attributes.Add(new AttributeMapping(indicator, new MappedCell(column)));
        }

        return attributes;
    }
}
