namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said about the rules of a rule file as written.</summary>
internal static class RuleFileMessages
{
    public static Message Id => new("an id has at least one character and no spaces", "编号不能为空，也不能有空格");

    public static Message IdTooLong(int most) => new($"an id has at most {most:0} characters", $"编号最多 {most:0} 个字；请改短");

    public static Message ExpressionOf(string name) => new($"'{name}' as an expression in double quotes", $"“{name}”应为双引号里的表达式");

    public static Message Score(string found) => new(
        $"a score is 0 or more, with at most two decimals; found {found}",
        $"分值不小于 0，最多两位小数，现为 {found}");

    public static Message ScoreTooHigh(decimal most, string found) => new(
        $"a score is at most {most:0}; found {found}",
        $"分值最多为 {most:0}，现为 {found}");

    public static Message EmptyInterval => new(
        "'to' is the first day no longer in force; it comes after 'from'",
        "“to”是不再生效的第一天，应晚于“from”；请核对两个日期");

    public static Message IdTwice(string id, int line) => new(
        $"the rule id '{id}' is used twice, first in line {line:0}; give one of them another id",
        $"规则编号“{id}”用了两次，第一次在第 {line:0} 行；请给其中一条换一个编号");

    public static Message RuleIdUsedTwice(string id, string file, int line) => new(
        $"the rule id '{id}' is used twice, first at {file}:{line:0}; give one of them another id",
        $"规则编号“{id}”用了两次，先见于 {file}:{line:0}；请给其中一条改用别的编号");

    public static Message NoRuleToChange(string id, Message? advice) => new(
        $"no earlier layer has a rule '{id}' to change{advice}",
        $"前面各层没有可改的规则“{id}”{advice}");

    public static Message NothingChanged => new(
        "a change says what it changes, such as 'score'; it has nothing beside 'id'",
        "“changes”里的一项要写明改什么，例如“score”；现在只有“id”");

    public static Message ChangeReplacesNothing => new(
        "a change has no key 'replaces'; what it does not name stays; a rule under 'rules' may replace another",
        "“changes”里没有“replaces”这一项：没有写到的内容保持不变；要整条替换，请写在“rules”里");

    public static Message RuleIsThere(string id, string file, int line) => new(
        $"an earlier layer has the rule '{id}' at {file}:{line:0}; write what differs under 'changes', or add \"replaces\": true to put this in its place",
        $"前面的层里已有规则“{id}”（{file}:{line:0}）；只改几项的，请写在“changes”里；要整条替换的，请加上 \"replaces\": true");

    public static Message NothingToReplace(string id, Message? advice) => new(
        $"no earlier layer has a rule '{id}' to replace{advice}",
        $"前面各层没有可替换的规则“{id}”{advice}");

    public static Message RetiredBefore(string id, string file, int line) => new(
        $"the rule '{id}' is retired at {file}:{line:0}, so that the change does nothing; leave it out, or add \"status\": \"active\"",
        $"规则“{id}”已在 {file}:{line:0} 停用，改了也不起作用；请删去这一项，或者加上 \"status\": \"active\"");

    public static Message MalformedPin(string found) => new(
        $"'of' is the hash of what is changed, 'sha256:' and 64 digits 0 to 9 and a to f; found {found}; leave it out, and have it written",
        $"“of”是所改规则的校验值，写作“sha256:”加 64 位数字或 a 到 f 的字母，现为 {found}；请删去，由程序写入");

    public static Message RuleMoved(string id) => new(
        $"the rule '{id}' is not any more what this was written for; look whether it still fits, and pin it anew",
        $"规则“{id}”与写这一项时已不相同；请核对是否仍然合适，再重新记下校验值");

    public static Message NothingToRemove(string id, string key, Message? advice) => new(
        $"the rule '{id}' has no '{key}' to remove{advice}",
        $"规则“{id}”没有可去掉的“{key}”{advice}");

    public static Message ForeignFamily(string id, string other, string file) => new(
        $"the id '{id}' begins as those of {other}; write the rule there, or begin its id with '{file}.'",
        $"编号“{id}”的开头与 {other} 的规则相同；请写到那个文件里，或者让编号以“{file}.”开头");

    public static Message EmptyBecause => new(
        "the sentence is empty, so that an alert does not say why; write it, or leave 'because' out",
        "说明句是空的，预警不会说明原因；请写上，或者删去“because”");

    public static Message ScoreAboveBands(decimal score, decimal most) => new(
        $"{score:0.##} points are more than twice the bound of the highest band ({most:0.##}): one such rule is red alone; is a digit too many?",
        $"分值 {score:0.##} 超过最高等级分数线的两倍（{most:0.##}），单凭这一条就是红色；是否多写了一位？");

    public static Message TooManyRules(int rules, int most) => new(
        $"the pack has {rules:0} rules; a rule set has at most {most:0}",
        $"规则包有 {rules:0} 条规则，最多 {most:0} 条；请减少规则或分成几个规则包");

    public static Message TooManyLets(int lets, int most) => new(
        $"the file has {lets:0} lets; a rule file has at most {most:0}; divide the file",
        $"这个文件有 {lets:0} 个 let，最多 {most:0} 个；请分成几个文件");
}
