using System.Globalization;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.CaseFiles;

/// <summary>Composes the list of what is in the file of an archived case (卷内目录).</summary>
internal static class ArchiveContents
{
    public static CasePaper Of(
        CaseFile file, CaseArchiveOrder order, string who, IReadOnlyList<EvidenceAttached> evidence, IEnumerable<string> names, Issuer? issuer)
    {
        Dictionary<string, string> titles = new(StringComparer.Ordinal)
        {
            [CaseArchive.Report] = "结案报告",
            [CaseArchive.Timeline] = "办理经过",
            [CaseArchive.Lines] = "事件记录",
            [CaseArchive.Texts] = "事件记录中的文字",
            [CaseArchive.Rows] = "数据行目录",
        };
        foreach (Letter letter in file.Letters)
        {
            if (letter.Draft is not { } draft) continue;
            titles[CaseArchive.Letters + draft] = $"{letter.Step.InWords().ToString(MessageLanguage.Chinese)} {letter.Number}".TrimEnd();
        }

        foreach (EvidenceAttached one in evidence) titles[CaseArchive.Evidence + one.Hash] = $"{one.File}（{one.About}）";
        string[] listed = [.. names.Where(name => !IsOfReplay(name)).OrderBy(PlaceOf).ThenBy(name => name, StringComparer.Ordinal)];
        CasePaperRow[] rows =
        [
            .. listed.Select((name, place) => new CasePaperRow([(place + 1).ToString(CultureInfo.InvariantCulture), TitleOf(name, titles), name])),
            new([(listed.Length + 1).ToString(CultureInfo.InvariantCulture), "各预警日期的数据和评估结果，所用规则", $"{CaseArchive.Replay}，{CaseArchive.Pack}"]),
        ];
        return new CasePaper("卷内目录",
        [
            new CasePaperPart
            {
                Widths = [1, 2.4, 1, 2.4],
                Rows =
                [
                    new(["案卷题名", file.Name, "企业代码", file.Company]),
                    new(["案卷号", order.Number, "保管期限", order.Years is { } years ? string.Create(CultureInfo.InvariantCulture, $"{years} 年") : "永久"]),
                    new(["归档日期", order.On.ToString("uuuu年M月d日", CultureInfo.InvariantCulture), "归档人", who]),
                ],
            },
            new CasePaperPart { Heads = ["序号", "名称", "文件"], Widths = [0.8, 3.2, 4], Rows = rows },
        ])
        {
            Issuer = issuer?.Name,
            Day = order.On,
        };
    }

    private static bool IsOfReplay(string name) =>
        name.StartsWith(CaseArchive.Replay, StringComparison.Ordinal) || name.StartsWith(CaseArchive.Pack, StringComparison.Ordinal);

    private static int PlaceOf(string name) => name switch
    {
        CaseArchive.Report => 0,
        _ when name.StartsWith(CaseArchive.Letters, StringComparison.Ordinal) => 1,
        _ when name.StartsWith(CaseArchive.Evidence, StringComparison.Ordinal) => 2,
        _ => 3,
    };

    private static string TitleOf(string name, Dictionary<string, string> titles) =>
        titles.GetValueOrDefault(name) ?? titles.FirstOrDefault(title => title.Key.StartsWith(CaseArchive.Evidence, StringComparison.Ordinal)
            && name.StartsWith(title.Key, StringComparison.Ordinal)).Value ?? "";
}
