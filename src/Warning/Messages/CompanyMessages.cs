using EarlyWarning.Rules;

namespace EarlyWarning.Messages;

/// <summary>What is said where a company is named and it is not clear which one is meant.</summary>
internal static class CompanyMessages
{
    private const int Listed = 10;

    public static Message SeveralCompanies(string text, IReadOnlyList<(string Id, string Name)> companies) => companies.Count > Listed
        ? ManyFit(companies.Count, text, [.. companies.Take(Listed).Select(WithId)])
        : SeveralFit(companies.Count, text, [.. companies.Select(WithId)]);

    private static Message SeveralFit(int count, string text, IReadOnlyList<Message> companies) => new(
        $"{count} companies are called '{text}'; name one by its id: {companies}",
        $"名称含“{text}”的企业有 {count} 家；请写其中一家的代码：{companies}");

    private static Message ManyFit(int count, string text, IReadOnlyList<Message> companies) => new(
        $"{count} companies are called '{text}'; write more of the name, or the id: {companies} ...",
        $"名称含“{text}”的企业有 {count} 家；请把名称写得更全，或者写代码：{companies} 等");

    private static Message WithId((string Id, string Name) company) => NameAndId(company.Name, company.Id);

    private static Message NameAndId(string name, string id) => new($"{name} ({id})", $"{name}（{id}）");
}
