using EarlyWarning.Rules;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said of companies whose cases persons open.</summary>
internal static class OpeningFileMessages
{
    public static Message NoCompanyToOpen(string company, Message? near) => near is null
        ? NoneNamed(company)
        : new($"no company '{company}' in the register of companies{near}", $"企业名录里没有“{company}”{near}");

    public static Message CodeNotInRegister(string code) => new(
        $"the register of companies has no company {code}; give its name too, if it is to be written to all the same",
        $"企业名录里没有 {code}；如仍要立案，请同时写明企业全称");

    public static Message NameNeedsCode(string text, Message fault) => new(
        $"a company that is not in the register of companies is named by its credit code; '{text}' is none: {fault}",
        $"不在企业名录里的企业，请写统一社会信用代码；“{text}”不是：{fault}");

    public static Message NamedOtherwise(string code, string name) => new(
        $"{code} is {name} in the register of companies; leave the name out, or correct the code",
        $"{code} 在企业名录里是{name}；请不写名称，或者核对代码");

    private static Message NoneNamed(string company) => new(
        $"no company '{company}' in the register of companies; write its whole name or its credit code", $"企业名录里没有“{company}”；请写企业全称或者统一社会信用代码");
}
