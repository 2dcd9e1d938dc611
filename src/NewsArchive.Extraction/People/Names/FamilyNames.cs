namespace NewsArchive.Extraction.People.Names;

/// <summary>Family names that stand before the given name: "Xi Jinping" is Mr. Xi, "Kim Jong Un" Mr. Kim.</summary>
internal static class FamilyNames
{
    // The commonest Chinese and Korean ones in English spelling. Vietnamese names begin with the family name too, but are called by the given name, the last.
    private static readonly HashSet<string> First = new(
        """
        ahn bae baek bai ban bo cai cao chae chan chang chao chen cheng cheong cheung chiang cho choe choi chou chow chu chun chung cui deng ding dong du duan fan fang feng fu gao
        geng goh gong gu guo ha han hao he heo ho hong hou hsieh hsu hu hua huang huh hwang jang jeon jeong jia jiang jin jo joo ju jung kang ki kim ko kong koo kuo kwon kwok lai lam lau lee
        lei leung li liang liao lim lin ling liu lo lu luo lyu ma mao meng min moon nam niu noh oh ou pan park peng qi qian qiao qin qiu ren rhee roh ryu seo seok shao shen shi shin sim
        sin soh son song su suh sun tan tang tao tian ting tong tsai tse tseng tu wan wang wei wen wong woo wu xi xia xiang xiao xie xin xiong xu xue yan yang yao ye yeo yeung yi yim yin yoo
        yoon you yu yuan yun zeng zhai zhang zhao zheng zhong zhou zhu zhuang zou
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <param name="key">The <see cref="NameKey"/> of a name's first word.</param>
    public static bool StandsFirst(string key) => First.Contains(key);
}
